# `cpack -G DEB` makes three packages: libfahras0, libfahras-dev and fahras.
set(debian_library libfahras0)
set(debian_dev libfahras-dev)
set(debian_tools fahras)

set(CPACK_PACKAGE_CONTACT "The authors of Fahras <fahras@example.org>")
configure_file(changelog.in changelog @ONLY)
set(changelog ${CMAKE_CURRENT_BINARY_DIR}/changelog.gz)
add_custom_command(OUTPUT ${changelog} DEPENDS ${CMAKE_CURRENT_BINARY_DIR}/changelog
  COMMAND gzip -9n < ${CMAKE_CURRENT_BINARY_DIR}/changelog > ${changelog} VERBATIM)
add_custom_target(debian_changelog ALL DEPENDS ${changelog})
foreach(component library dev tools)
  set(folder ${CMAKE_INSTALL_DATADIR}/doc/${debian_${component}})
  install(FILES ${CMAKE_CURRENT_SOURCE_DIR}/copyright ${changelog}
    DESTINATION ${folder} COMPONENT ${component})
endforeach()

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_PACKAGE_DIRECTORY ${PROJECT_BINARY_DIR}/packages)
set(CPACK_STRIP_FILES ON)
set(CPACK_DEB_COMPONENT_INSTALL ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
# libfahras_c.so depends on libfahras.so, which is in the same package.
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS_PRIVATE_DIRS $<TARGET_FILE_DIR:fahras>)
set(CPACK_DEBIAN_PACKAGE_GENERATE_SHLIBS ON)
set(CPACK_DEBIAN_PACKAGE_GENERATE_SHLIBS_POLICY ">=")

set(CPACK_DEBIAN_LIBRARY_PACKAGE_NAME ${debian_library})
set(CPACK_DEBIAN_LIBRARY_PACKAGE_SECTION libs)
set(CPACK_DEBIAN_DEV_PACKAGE_NAME ${debian_dev})
set(CPACK_DEBIAN_DEV_PACKAGE_SECTION libdevel)
set(CPACK_DEBIAN_DEV_PACKAGE_DEPENDS "libfahras0 (= ${PROJECT_VERSION})")
set(CPACK_DEBIAN_DEV_PACKAGE_SHLIBDEPS OFF)
set(CPACK_DEBIAN_TOOLS_PACKAGE_NAME ${debian_tools})
set(CPACK_DEBIAN_TOOLS_PACKAGE_SECTION text)
# Programs that fahras-replicate and fahras-serve-shards run.
set(CPACK_DEBIAN_TOOLS_PACKAGE_RECOMMENDS "rsync, xapian-tools")

# Each package has its own summary.
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "")
set(what_it_is "Fahras is a full-text search engine for Arabic. It finds a word also in its\n\
other forms, and highlights exactly the words that match.")
set(CPACK_COMPONENT_LIBRARY_DESCRIPTION "full-text search for Arabic, shared libraries\n${what_it_is}\nThis package holds the shared libraries for programs in C++ and C.")
set(CPACK_COMPONENT_DEV_DESCRIPTION "full-text search for Arabic, development files\n${what_it_is}\nThis package holds headers and what builds need, for C++ and C.")
set(CPACK_COMPONENT_TOOLS_DESCRIPTION "full-text search engine for Arabic\n${what_it_is}\nThis package holds the programs that index and search.")
include(CPack)

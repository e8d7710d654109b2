# bash completion of fahras-index
# shellcheck shell=bash

_fahras_index() {
  local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]} options=
  compopt -o filenames 2>/dev/null
  case $before in
    --index)
      mapfile -t COMPREPLY < <(compgen -d -- "$word")
      return 0
      ;;
    --input)
      mapfile -t COMPREPLY < <(compgen -W "auto text html json jsonl feed" -- "$word")
      return 0
      ;;
    --map | --shards | --interval | --threads | --memory)
      COMPREPLY=()
      return 0
      ;;
    --encoding)
      mapfile -t COMPREPLY < <(compgen -W "utf-8 utf-16 windows-1256 iso-8859-6" -- "$word")
      return 0
      ;;
    --boilerplate | --synonyms | --settings | --set)
      mapfile -t COMPREPLY < <(compgen -f -- "$word")
      return 0
      ;;
    --analyzer)
      mapfile -t COMPREPLY < <(compgen -W "fahras light10 snowball none" -- "$word")
      return 0
      ;;
    --format)
      mapfile -t COMPREPLY < <(compgen -W "text json" -- "$word")
      return 0
      ;;
  esac
  case ${COMP_WORDS[1]} in
    build) options="--index --input --map --no-title --encoding --boilerplate --analyzer --synonyms --shards --settings --threads --memory --format --quiet --verbose --help" ;;
    add) options="--index --watch --interval --input --map --no-title --encoding --boilerplate --analyzer --synonyms --settings --threads --memory --format --quiet --verbose --help" ;;
    remove) options="--index --threads --memory --format --quiet --verbose --help" ;;
    optimize) options="--index --threads --memory --format --quiet --verbose --help" ;;
    settings) options="--index --set --threads --memory --help" ;;
    upgrade) options="--index --threads --memory --format --quiet --verbose --help" ;;
    lock) options="--index --help" ;;
    check) options="--index --help" ;;
    info) options="--index --format --help" ;;
    analyze) options="--analyzer --format --help" ;;
    *) options="build add remove optimize settings upgrade lock check info analyze --help --version" ;;
  esac
  if ((COMP_CWORD == 1)) || [[ $word == -* ]]; then
    mapfile -t COMPREPLY < <(compgen -W "$options" -- "$word")
  elif [[ ${COMP_WORDS[1]} == build || ${COMP_WORDS[1]} == add ]]; then
    mapfile -t COMPREPLY < <(compgen -f -- "$word")
  fi
}
complete -F _fahras_index fahras-index

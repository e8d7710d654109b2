// Makes a finished segment the index.
#pragma once

#include <filesystem>
#include <string>

#include <schema/generation.h>

namespace fahras::builder {

// Makes `segment`, whose files lie in `segment_folder` inside the workspace, the only segment of a
// new generation, and removes what no reader needs any more. Fills in the segment's folder, files
// and checksums. All is on the disk before CURRENT names it; an error leaves the old index in use.
schema::Generation publish_segment(const std::filesystem::path& index,
                                   const std::filesystem::path& segment_folder,
                                   schema::Segment segment, const std::string& analyzer);

}  // namespace fahras::builder

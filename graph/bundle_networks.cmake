# Compiles every networks/*.toml into the library: sets `bundled_networks` to a source file that is written anew when one of
# them changes. Run as a script (cmake -DNETWORKS=a.toml|b.toml -DOUTPUT=x.cpp -P …) it writes that file.

if(NOT CMAKE_SCRIPT_MODE_FILE)
  file(GLOB networks CONFIGURE_DEPENDS ${CMAKE_CURRENT_SOURCE_DIR}/networks/*.toml)
  list(SORT networks)
  list(JOIN networks "|" networks_argument)
  set(bundled_networks ${CMAKE_CURRENT_BINARY_DIR}/bundled_networks.cpp)
  add_custom_command(
    OUTPUT ${bundled_networks}
    COMMAND ${CMAKE_COMMAND} "-DNETWORKS=${networks_argument}" "-DOUTPUT=${bundled_networks}"
            -P ${CMAKE_CURRENT_LIST_FILE}
    DEPENDS ${networks} ${CMAKE_CURRENT_LIST_FILE}
    COMMENT "Bundling the networks"
    VERBATIM)
  return()
endif()

# Bytes as character literals: no limit to the length of a string literal, no delimiter that a text might hold.
string(REPLACE "|" ";" networks "${NETWORKS}")
set(texts "")
set(rows "")
set(number 0)
foreach(network IN LISTS networks)
  get_filename_component(name "${network}" NAME_WE)
  file(READ "${network}" bytes HEX)
  string(REGEX REPLACE "(..)" "'\\\\x\\1'," bytes "${bytes}")
  string(REGEX REPLACE "('....','....','....','....','....','....','....','....','....','....','....','....',)" "\\1\n" bytes "${bytes}")
  string(APPEND texts "constexpr char network_${number}[] = {\n${bytes}};\n\n")
  string(APPEND rows "      {\"${name}\", {network_${number}, sizeof network_${number}}},\n")
  math(EXPR number "${number} + 1")
endforeach()
file(WRITE "${OUTPUT}" "// Written by bundle_networks.cmake from graph/networks/*.toml.
#include \"graph/bundled.h\"

namespace coopnet {

namespace {

${texts}}  // namespace

const std::vector<BundledNetwork>& bundled_networks() {
  static const std::vector<BundledNetwork> networks = {
${rows}  };
  return networks;
}

}  // namespace coopnet
")

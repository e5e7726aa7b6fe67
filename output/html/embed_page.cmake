# Compiles page.css and page.js into the library: sets `page_files` to a source file that is written anew when one changes.
# Run as a script (cmake -DFOLDER=… -DOUTPUT=x.cpp -P …) it writes that file.

if(NOT CMAKE_SCRIPT_MODE_FILE)
  set(page_files ${CMAKE_CURRENT_BINARY_DIR}/page_files.cpp)
  add_custom_command(
    OUTPUT ${page_files}
    COMMAND ${CMAKE_COMMAND} "-DFOLDER=${CMAKE_CURRENT_LIST_DIR}" "-DOUTPUT=${page_files}" -P ${CMAKE_CURRENT_LIST_FILE}
    DEPENDS ${CMAKE_CURRENT_LIST_DIR}/page.css ${CMAKE_CURRENT_LIST_DIR}/page.js ${CMAKE_CURRENT_LIST_FILE}
    COMMENT "Embedding the HTML page's style and script"
    VERBATIM)
  return()
endif()

set(text "// Written by embed_page.cmake from page.css and page.js.\n#include \"output/html/page_files.h\"\n\nnamespace coopnet {\n\n")
foreach(part style:page.css script:page.js)
  string(REGEX MATCH "^([^:]*):(.*)$" matched "${part}")
  set(name ${CMAKE_MATCH_1})
  file(READ "${FOLDER}/${CMAKE_MATCH_2}" bytes HEX)
  string(REGEX REPLACE "(..)" "'\\\\x\\1'," bytes "${bytes}")
  string(REGEX REPLACE "('....','....','....','....','....','....','....','....','....','....','....','....',)" "\\1\n" bytes "${bytes}")
  string(APPEND text "namespace {\nconstexpr char ${name}_bytes[] = {\n${bytes}};\n}\n")
  string(APPEND text "std::string_view page_${name}() { return {${name}_bytes, sizeof ${name}_bytes}; }\n\n")
endforeach()
file(WRITE "${OUTPUT}" "${text}}  // namespace coopnet\n")

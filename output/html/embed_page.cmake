# Compiles the page's style and script into the library: sets `page_files` to a source file that is written anew when a part changes.
# Run as a script (cmake -DFOLDER=… -DOUTPUT=x.cpp -P …) it writes that file.

# In the order of the one script that they become.
set(page_style page.css)
set(page_script figure.js pan_zoom.js canvas.js evidence.js hands.js search.js filters.js start.js)

if(NOT CMAKE_SCRIPT_MODE_FILE)
  set(page_files ${CMAKE_CURRENT_BINARY_DIR}/page_files.cpp)
  list(TRANSFORM page_style PREPEND ${CMAKE_CURRENT_LIST_DIR}/page/ OUTPUT_VARIABLE style_files)
  list(TRANSFORM page_script PREPEND ${CMAKE_CURRENT_LIST_DIR}/page/ OUTPUT_VARIABLE script_files)
  add_custom_command(
    OUTPUT ${page_files}
    COMMAND ${CMAKE_COMMAND} "-DFOLDER=${CMAKE_CURRENT_LIST_DIR}/page" "-DOUTPUT=${page_files}" -P ${CMAKE_CURRENT_LIST_FILE}
    DEPENDS ${style_files} ${script_files} ${CMAKE_CURRENT_LIST_FILE}
    COMMENT "Embedding the HTML page's style and script"
    VERBATIM)
  return()
endif()

set(text "// Written by embed_page.cmake from the files in page/.\n#include \"output/html/page_files.h\"\n\nnamespace coopnet {\n\n")
foreach(name style script)
  set(bytes "")
  foreach(part ${page_${name}})
    file(READ "${FOLDER}/${part}" part_bytes HEX)
    string(APPEND bytes "${part_bytes}")
  endforeach()
  if(name STREQUAL "script")
    file(WRITE "${OUTPUT}.script" "")
    foreach(part ${page_script})
      file(READ "${FOLDER}/${part}" part_text)
      file(APPEND "${OUTPUT}.script" "${part_text}")
    endforeach()
    file(SHA256 "${OUTPUT}.script" hash)
    string(APPEND text "std::string_view page_script_hash() { return \"${hash}\"; }\n\n")
  endif()
  string(REGEX REPLACE "(..)" "'\\\\x\\1'," bytes "${bytes}")
  string(REGEX REPLACE "('....','....','....','....','....','....','....','....','....','....','....','....',)" "\\1\n" bytes "${bytes}")
  string(APPEND text "namespace {\nconstexpr char ${name}_bytes[] = {\n${bytes}};\n}\n")
  string(APPEND text "std::string_view page_${name}() { return {${name}_bytes, sizeof ${name}_bytes}; }\n\n")
endforeach()
file(WRITE "${OUTPUT}" "${text}}  // namespace coopnet\n")

# Compiles text files into a library. coopnet_embed_files(SOURCES HEADER FOLDER NAME:FILE[,FILE…] …) sets SOURCES to a source file
# that is written anew when one of the files changes, and that defines for each NAME what HEADER declares: `std::string_view
# NAME()`, the files one after another, and `std::string_view NAME_hash()`, their SHA-256 in hexadecimal digits, where HEADER
# declares it. Run as a script (cmake -DOUTPUT=… -DHEADER=… -DFOLDER=… "-DPARTS=…" -P …) it writes that file.

if(NOT CMAKE_SCRIPT_MODE_FILE)
  set(COOPNET_EMBED_SCRIPT ${CMAKE_CURRENT_LIST_FILE})
  function(coopnet_embed_files sources header folder)
    string(MAKE_C_IDENTIFIER "${header}" name)
    set(output ${CMAKE_CURRENT_BINARY_DIR}/${name}.cpp)
    set(files "")
    foreach(part ${ARGN})
      string(REGEX REPLACE "^[^:]*:" "" names "${part}")
      string(REPLACE "," ";" names "${names}")
      list(TRANSFORM names PREPEND "${folder}/")
      list(APPEND files ${names})
    endforeach()
    string(REPLACE ";" "|" parts "${ARGN}")
    add_custom_command(
      OUTPUT ${output}
      COMMAND ${CMAKE_COMMAND} "-DOUTPUT=${output}" "-DHEADER=${header}" "-DHEADER_FILE=${PROJECT_SOURCE_DIR}/${header}"
              "-DFOLDER=${folder}" "-DPARTS=${parts}" -P ${COOPNET_EMBED_SCRIPT}
      DEPENDS ${files} ${COOPNET_EMBED_SCRIPT} ${PROJECT_SOURCE_DIR}/${header}
      COMMENT "Embedding the files of ${header}"
      VERBATIM)
    set(${sources} ${output} PARENT_SCOPE)
  endfunction()
  return()
endif()

file(READ "${HEADER_FILE}" declared)
set(text "// Written by embed_files.cmake.\n#include \"${HEADER}\"\n\nnamespace coopnet {\n\n")
string(REPLACE "|" ";" PARTS "${PARTS}")
foreach(part ${PARTS})
  string(REGEX MATCH "^([^:]*):(.*)$" matched "${part}")
  set(name ${CMAKE_MATCH_1})
  string(REPLACE "," ";" files "${CMAKE_MATCH_2}")
  set(bytes "")
  file(WRITE "${OUTPUT}.${name}" "")
  foreach(file ${files})
    file(READ "${FOLDER}/${file}" file_bytes HEX)
    string(APPEND bytes "${file_bytes}")
    file(READ "${FOLDER}/${file}" file_text)
    file(APPEND "${OUTPUT}.${name}" "${file_text}")
  endforeach()
  string(REGEX REPLACE "(..)" "'\\\\x\\1'," bytes "${bytes}")
  string(REPEAT "'....'," 12 twelve)
  string(REGEX REPLACE "(${twelve})" "\\1\n" bytes "${bytes}")
  string(APPEND text "namespace {\nconstexpr char ${name}_bytes[] = {\n${bytes}};\n}\n")
  string(APPEND text "std::string_view ${name}() { return {${name}_bytes, sizeof ${name}_bytes}; }\n\n")
  if(declared MATCHES "${name}_hash\\(\\)")
    file(SHA256 "${OUTPUT}.${name}" hash)
    string(APPEND text "std::string_view ${name}_hash() { return \"${hash}\"; }\n\n")
  endif()
endforeach()
file(WRITE "${OUTPUT}" "${text}}  // namespace coopnet\n")

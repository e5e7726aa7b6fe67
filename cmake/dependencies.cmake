# Everything comes from Debian's packages; ./dev installs what is missing.
find_package(Boost 1.74 REQUIRED)
find_package(fmt REQUIRED)
find_package(tomlplusplus REQUIRED)
find_package(CLI11 REQUIRED)
find_package(nlohmann_json REQUIRED)
find_package(Threads REQUIRED)
find_package(ZLIB REQUIRED)
find_package(PkgConfig REQUIRED)
pkg_check_modules(GRAPHVIZ REQUIRED IMPORTED_TARGET libcgraph)
pkg_check_modules(HTTPLIB REQUIRED IMPORTED_TARGET cpp-httplib)

# Libraries of Graphviz that are loaded when a layout of theirs is wanted: most commands want none, and an engine wants only
# its own plugin. No plugin configuration is read and no renderer is loaded. The names are those that the loader goes by.
pkg_check_modules(GVC REQUIRED libgvc)
pkg_get_variable(GRAPHVIZ_LIBDIR libgvc libdir)
find_library(COOPNET_GVC_FILE NAMES gvc HINTS ${GRAPHVIZ_LIBDIR} REQUIRED)
foreach(plugin dot_layout neato_layout)
  find_library(GVPLUGIN_${plugin} NAMES gvplugin_${plugin}
               PATHS ${GRAPHVIZ_LIBDIR}/graphviz /usr/lib/${CMAKE_LIBRARY_ARCHITECTURE}/graphviz
               NO_DEFAULT_PATH)
  if(NOT GVPLUGIN_${plugin})
    message(STATUS "Graphviz's plugin ${plugin} is not there; it is loaded through the plugin configuration")
  endif()
endforeach()
function(coopnet_loaded_library variable file)
  get_filename_component(real "${file}" REALPATH)
  string(REGEX REPLACE "(\\.so\\.[0-9]+)[.0-9]*$" "\\1" name "${real}")
  set(${variable} "${name}" PARENT_SCOPE)
endfunction()
coopnet_loaded_library(COOPNET_GVC "${COOPNET_GVC_FILE}")
coopnet_loaded_library(COOPNET_GVPLUGIN_DOT "${GVPLUGIN_dot_layout}")
coopnet_loaded_library(COOPNET_GVPLUGIN_NEATO "${GVPLUGIN_neato_layout}")

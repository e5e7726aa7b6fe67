# Everything comes from Debian's packages; ./dev installs what is missing.
find_package(Boost 1.74 REQUIRED)
find_package(fmt REQUIRED)
find_package(tomlplusplus REQUIRED)
find_package(CLI11 REQUIRED)
find_package(nlohmann_json REQUIRED)
find_package(Threads REQUIRED)
find_package(ZLIB REQUIRED)
find_package(PkgConfig REQUIRED)
pkg_check_modules(GRAPHVIZ REQUIRED IMPORTED_TARGET libgvc libcgraph)

# The layout plugins, linked directly: no plugin configuration is read and no renderer is loaded.
pkg_get_variable(GRAPHVIZ_LIBDIR libgvc libdir)
foreach(plugin core dot_layout neato_layout)
  find_library(GVPLUGIN_${plugin} NAMES gvplugin_${plugin}
               PATHS ${GRAPHVIZ_LIBDIR}/graphviz /usr/lib/${CMAKE_LIBRARY_ARCHITECTURE}/graphviz
               NO_DEFAULT_PATH)
endforeach()
if(GVPLUGIN_core AND GVPLUGIN_dot_layout AND GVPLUGIN_neato_layout)
  set(COOPNET_GRAPHVIZ_BUILTIN TRUE)
else()
  set(COOPNET_GRAPHVIZ_BUILTIN FALSE)
  message(STATUS "Graphviz layout plugins cannot be linked; they are loaded through the plugin configuration")
endif()

# `cmake --install`: the program, the libraries with their headers, a package for find_package(coopnet), manual page, completions.
include(CMakePackageConfigHelpers)

set(package_dir ${CMAKE_INSTALL_LIBDIR}/cmake/coopnet)
set_target_properties(coopnet PROPERTIES INSTALL_RPATH_USE_LINK_PATH TRUE)
install(TARGETS coopnet RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
install(TARGETS coopnet_http LIBRARY DESTINATION ${CMAKE_INSTALL_LIBDIR}/coopnet)
install(TARGETS coopnet_graph coopnet_output EXPORT coopnet_targets ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR})
install(EXPORT coopnet_targets NAMESPACE coopnet:: DESTINATION ${package_dir})
install(DIRECTORY graph output DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}/coopnet FILES_MATCHING PATTERN "*.h"
        PATTERN "networks" EXCLUDE)
configure_package_config_file(cmake/coopnet-config.cmake.in ${CMAKE_CURRENT_BINARY_DIR}/coopnet-config.cmake
                              INSTALL_DESTINATION ${package_dir})
write_basic_package_version_file(${CMAKE_CURRENT_BINARY_DIR}/coopnet-config-version.cmake COMPATIBILITY SameMinorVersion)
install(FILES ${CMAKE_CURRENT_BINARY_DIR}/coopnet-config.cmake ${CMAKE_CURRENT_BINARY_DIR}/coopnet-config-version.cmake
        DESTINATION ${package_dir})

# Made by the program itself, from its table of flags.
set(generated ${CMAKE_CURRENT_BINARY_DIR}/generated)
file(MAKE_DIRECTORY ${generated})
add_custom_command(
  OUTPUT ${generated}/coopnet.1 ${generated}/coopnet ${generated}/_coopnet ${generated}/coopnet.fish
  COMMAND coopnet man > ${generated}/coopnet.1
  COMMAND coopnet completions bash > ${generated}/coopnet
  COMMAND coopnet completions zsh > ${generated}/_coopnet
  COMMAND coopnet completions fish > ${generated}/coopnet.fish
  DEPENDS coopnet VERBATIM)
add_custom_target(manual_and_completions ALL DEPENDS ${generated}/coopnet.1)
install(FILES ${generated}/coopnet.1 DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
install(FILES ${generated}/coopnet DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions)
install(FILES ${generated}/_coopnet DESTINATION ${CMAKE_INSTALL_DATADIR}/zsh/site-functions)
install(FILES ${generated}/coopnet.fish DESTINATION ${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d)
# For pandoc, Sphinx, Asciidoctor and mdBook.
install(DIRECTORY output/plugins DESTINATION ${CMAKE_INSTALL_DATADIR}/coopnet FILES_MATCHING PATTERN "coopnet*.lua"
        PATTERN "coopnet*.py" PATTERN "coopnet*.rb")
install(FILES LICENSE README.md DESTINATION ${CMAKE_INSTALL_DOCDIR})

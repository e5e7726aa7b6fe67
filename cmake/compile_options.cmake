# Flags that every target of this project is compiled with.
add_library(coopnet_compile_options INTERFACE)
target_compile_options(coopnet_compile_options INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wno-sign-conversion
  # The same bytes from every compiler: no fused multiply-add behind our back.
  -ffp-contract=off
  # GCC 12 sees overlaps in std::string's own code at -O3 (its bug 105329).
  $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict>
  $<$<BOOL:${COOPNET_WERROR}>:-Werror>)

# The headers of the dependencies are theirs to keep free of warnings.
function(coopnet_library name)
  target_link_libraries(${name} PRIVATE $<BUILD_INTERFACE:coopnet_compile_options>)
endfunction()

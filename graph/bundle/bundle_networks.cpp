// Writes the source file that compiles networks into the program: their texts, and the same read and packed beforehand, so that
// no run of the program has to. Built and run with the library, never installed.
//
//     coopnet_bundle OUTPUT.cpp NETWORK.toml…
//
// A network with a problem, be it a warning, ends the build with its diagnostics.
#include <cstdio>
#include <exception>
#include <fstream>
#include <iostream>
#include <iterator>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "graph/bundled.h"
#include "graph/check.h"
#include "graph/figure_source.h"
#include "graph/packed_network.h"
#include "graph/read.h"

namespace coopnet {

// What is bundled does not exist yet.
const std::vector<BundledNetwork>& bundled_networks() {
  static const std::vector<BundledNetwork> none;
  return none;
}

namespace {

constexpr std::size_t kBytesOfALine = 24;

// Bytes as numbers: no limit to the length of a string literal, no delimiter that a text might hold.
std::string as_array(const std::string& name, std::string_view bytes) {
  std::string out = "constexpr char " + name + "[] = {";
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    if (i % kBytesOfALine == 0) out += '\n';
    out += std::to_string(static_cast<int>(static_cast<signed char>(bytes[i])));
    out += ',';
  }
  return out + "\n};\n\n";
}

std::string stem(const std::string& path) {
  const std::string name = path.substr(path.rfind('/') + 1);
  return name.substr(0, name.rfind('.'));
}

std::string content_of(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

int bundle(const std::string& output, const std::vector<std::string>& paths) {
  std::string arrays, rows;
  for (std::size_t number = 0; number < paths.size(); ++number) {
    const std::string content = content_of(paths[number]);
    ReadResult result = read(std::make_shared<const SourceText>(paths[number], content), Format::toml);
    result.diagnostics.append(check(result.network, CheckOptions{}));
    if (const std::string problems = result.diagnostics.text(); !problems.empty()) {
      std::cerr << problems;
      return 1;
    }
    const std::string at = std::to_string(number);
    arrays += as_array("text_" + at, content);
    arrays += as_array("packed_" + at, pack_network(result.network));
    arrays += as_array("carried_" + at, carried_network(result.network));
    rows += "      {\"" + stem(paths[number]) + "\"";
    for (const char* part : {"text_", "packed_", "carried_"}) rows += ", {" + (part + at) + ", sizeof " + part + at + "}";
    rows += "},\n";
  }
  std::ofstream file(output, std::ios::binary);
  file << "// Written by bundle_networks.cpp from graph/networks/*.toml.\n#include \"graph/bundled.h\"\n\nnamespace coopnet {\n\n"
       << "namespace {\n\n" << arrays << "}  // namespace\n\nconst std::vector<BundledNetwork>& bundled_networks() {\n"
       << "  static const std::vector<BundledNetwork> networks = {\n" << rows << "  };\n  return networks;\n}\n\n"
       << "}  // namespace coopnet\n";
  file.close();
  if (file) return 0;
  std::cerr << output << ": cannot be written\n";
  std::remove(output.c_str());
  return 1;
}

}  // namespace
}  // namespace coopnet

int main(int argc, char** argv) {
  try {
    if (argc < 2) return 2;
    return coopnet::bundle(argv[1], {argv + 2, argv + argc});
  } catch (const std::exception& error) {
    std::cerr << error.what() << '\n';
    return 1;
  }
}

// SPDX-License-Identifier: GPL-3.0-or-later
// Runs a fuzz target without libFuzzer: every input of its corpus, then changed ones for a bounded time, the same in every run.
// REPLAY SECONDS LAST CORPUS: LAST is the file that holds the input that is being tried, for after a crash.
#include <algorithm>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <vector>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size);
#ifdef KITH_FUZZ_INITIALIZES
extern "C" int LLVMFuzzerInitialize(int *argc, char ***argv);
#endif

namespace {

using Bytes = std::vector<std::uint8_t>;
namespace fs = std::filesystem;

Bytes read(const fs::path &path)
{
    std::ifstream file(path, std::ios::binary);
    return Bytes(std::istreambuf_iterator<char>(file), {});
}

void tryOut(const Bytes &input, const fs::path &last)
{
    std::ofstream(last, std::ios::binary).write(reinterpret_cast<const char *>(input.data()), static_cast<std::streamsize>(input.size()));
    LLVMFuzzerTestOneInput(input.data(), input.size());
}

//! What bad luck and bad people do to bytes: single ones changed, numbers at their edges, parts cut off, doubled or from elsewhere.
Bytes changed(const std::vector<Bytes> &corpus, std::mt19937_64 &dice)
{
    const auto below = [&dice](std::size_t end) { return end == 0 ? 0 : static_cast<std::size_t>(dice() % end); };
    Bytes bytes = corpus[below(corpus.size())];
    const std::size_t changes = 1 + below(6);
    for (std::size_t i = 0; i < changes; ++i) {
        const std::size_t at = below(bytes.size());
        const auto from = bytes.begin() + static_cast<std::ptrdiff_t>(at);
        const auto to = from + static_cast<std::ptrdiff_t>(below(bytes.size() - at));
        constexpr std::uint8_t kEdges[] = {0, 1, 0x7f, 0x80, 0xfe, 0xff};
        switch (below(bytes.empty() ? 1 : 6)) {
        case 0: bytes.insert(from, static_cast<std::uint8_t>(dice())); break;
        case 1: bytes[at] ^= static_cast<std::uint8_t>(1u << below(8)); break;
        case 2: bytes[at] = kEdges[below(std::size(kEdges))]; break;
        case 3: bytes.erase(from, to); break;
        case 4: {
            const Bytes part(from, to);
            bytes.insert(bytes.begin() + static_cast<std::ptrdiff_t>(below(bytes.size())), part.begin(), part.end());
            break;
        }
        case 5: {
            const Bytes &other = corpus[below(corpus.size())];
            bytes.resize(at);
            bytes.insert(bytes.end(), other.begin() + static_cast<std::ptrdiff_t>(below(other.size())), other.end());
            break;
        }
        }
        if (bytes.size() > 1 << 16) bytes.resize(1 << 16);
    }
    return bytes;
}

} // namespace

int main(int argc, char **argv)
{
    if (argc != 4) {
        std::fputs("usage: SECONDS LAST CORPUS\n", stderr);
        return 2;
    }
    const std::chrono::seconds patience(std::atoi(argv[1]));
    const fs::path last = argv[2], folder = argv[3];
#ifdef KITH_FUZZ_INITIALIZES
    LLVMFuzzerInitialize(&argc, &argv);
#endif
    std::vector<fs::path> files;
    for (const auto &entry : fs::directory_iterator(folder)) files.push_back(entry.path());
    std::sort(files.begin(), files.end()); // folders have no order, and a run is to be the same as the last
    std::vector<Bytes> corpus;
    for (const auto &file : files) {
        corpus.push_back(read(file));
        tryOut(corpus.back(), last);
    }
    if (corpus.empty()) {
        std::fputs("the corpus is empty\n", stderr);
        return 1;
    }
    std::mt19937_64 dice(20'251'126); // any number, always the same
    const auto end = std::chrono::steady_clock::now() + patience;
    int count = 0;
    while (std::chrono::steady_clock::now() < end) {
        tryOut(changed(corpus, dice), last);
        ++count;
    }
    std::printf("%zu inputs of the corpus, %d changed ones\n", corpus.size(), count);
    fs::remove(last);
    return 0;
}

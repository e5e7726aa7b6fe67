// Runs a piece of work in a forked child, so that whatever it does, this process lives on.
//
// Work that may crash, hang, eat memory, print or call exit() runs in a copy of the process and sends its answer back over a
// pipe. The child has default signals, no inherited files but 0, 1 and 2 on /dev/null, limits on processor time and memory,
// the "C" locale, and ends by _exit: no exit handler runs twice and no buffer is flushed twice.
//
// Threads: only the calling thread lives on in the child. glibc's fork leaves its own locks (malloc, stdio) usable there;
// the work must not take locks that another thread may hold at that moment. Called from the main thread, the work finds its
// memory in ascending order as in a fresh process, whatever was allocated before; from other threads it need not.
#pragma once

#include <cstddef>
#include <functional>
#include <string>

namespace coopnet {

struct ContainedLimits {
  double seconds = 10;                       // by the clock; kept within 0.01 … 86400. The processor gets a second more
  std::size_t memory = std::size_t{2} << 30; // address space beyond what this process has already, bytes
};

enum class ContainedOutcome {
  done,           // the answer is there, all of it
  out_of_time,
  out_of_memory,  // an allocation by C++ failed; C code rather crashes
  crashed,        // ended by a signal
  exited,         // called exit(), or threw
  not_started,    // no process or pipe could be made
};

struct ContainedReport {
  ContainedOutcome outcome = ContainedOutcome::not_started;
  int detail = 0;      // the signal of `crashed`, the code of `exited`, errno of `not_started`
  std::string answer;  // empty unless done
};

/// Runs `work` in a child and waits for it. Never throws what `work` throws. Costs about a millisecond beyond the work.
/// Under AddressSanitizer the memory limit is left away, since that needs the address space itself.
[[nodiscard]] ContainedReport run_contained(const std::function<std::string()>& work, const ContainedLimits& limits = {});

/// Takes every free piece of the main thread's heap, the large ones first, so that what is allocated from now on lies in
/// ascending order as in a fresh process: some of Graphviz's results follow from whether one node's address is above another's.
/// run_contained has done it before it calls its work; work that loads libraries first does it again. For children only:
/// nothing is given back.
void fill_holes_in_memory();

}  // namespace coopnet

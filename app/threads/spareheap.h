// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace summitry {

/// Keeps the heap small where it is the GNU C library's: reading, laying out and painting leave much in it
/// that nobody asks for again. An allocator that was preloaded in its place is left alone.

/// Two arenas rather than one for each thread: what a worker leaves behind, the next one fills. Call it
/// before there are threads.
void shareArenas();

/// Gives spare pages back to the system: on a worker, once this was not called for a second. From the
/// application's thread.
void giveBackSpareHeap();

} // namespace summitry

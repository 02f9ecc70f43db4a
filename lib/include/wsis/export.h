#ifndef WSIS_EXPORT_H
#define WSIS_EXPORT_H

/** Marks what the shared library shows; all else is hidden in it. The one macro of the house, since no compiler that we
 * build with can say it otherwise in C and C++. */
#if defined(__GNUC__)
#define WSIS_API __attribute__((visibility("default")))
#else
#define WSIS_API
#endif

#endif

#ifndef WSIS_H
#define WSIS_H

/** \file
 * The library for C and for every language that can call C: bytes of a report in, JSON or another format out.
 *
 * Any number of threads may call any function at once; nothing is shared between calls, and no function reads a file,
 * the clock or the locale. No exception comes out, whatever the input. Input is not trusted: what it may cost is
 * bounded, as by the defaults of the tools' limits. Strings are UTF-8 and end with a zero byte.
 *
 *     wsis_options options = WSIS_OPTIONS;
 *     options.name = "report.docx";
 *     wsis_result *result = wsis_extract(bytes, size, &options);
 *     fputs(wsis_text(result), wsis_failed(result) ? stderr : stdout);
 *     wsis_free(result);
 */

#include "wsis/export.h"

#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

/** How to read and write. Zero is the default of every member, and so is a null pointer for the whole. Later versions
 * add members at the end; `size` tells the library which the caller knows. */
typedef struct wsis_options {
    size_t size;               /**< sizeof(wsis_options); WSIS_OPTIONS sets it. */
    const char* name;          /**< Of the input, for its extension and for the output; default "-". */
    const char* right_name;    /**< Of the newer report, for wsis_diff; default "-". */
    const char* input_format;  /**< "auto" (default), "docx", "text", "json", "akn". */
    const char* output_format; /**< See each function; default "json". */
    const char* profile;       /**< House knowledge: the text of a profile, TOML. */
    const char* tracked;       /**< Tracked changes: "accept" (default), "reject", "all". */
    int comments;              /**< Not 0: comments as blocks. */
    int formatting;            /**< Not 0: bold, italic and links as runs. */
    int remarks;               /**< Not 0: also what is no decision of the meeting, and why. */
    int compact;               /**< Not 0: JSON on one line. */
} wsis_options;

/** The defaults, to initialise with. */
#define WSIS_OPTIONS                                                                                                   \
    { sizeof(wsis_options), 0, 0, 0, 0, 0, 0, 0, 0, 0, 0 }

/** What a call gave: an output or a message. Free it with wsis_free. Null stands for "out of memory", and every
 * function takes it. */
typedef struct wsis_result wsis_result;

/** The report in `size` bytes (DOCX, text, report JSON, Akoma Ntoso) as "wsis-report" JSON, the same to the byte as
 * what wsis-extract prints; "text" for its lines. `bytes` may be null when `size` is 0. */
WSIS_API wsis_result* wsis_extract(const void* bytes, size_t size, const wsis_options* options);

/** What the rules find in the report, as "wsis-findings" JSON, or as "text", "sarif", "junit", "github". The rules are
 * those of the profile. */
WSIS_API wsis_result* wsis_validate(const void* bytes, size_t size, const wsis_options* options);

/** The report in a format of wsis-render: "json", "markdown", "html", "text", "docx", "akn" and others. */
WSIS_API wsis_result* wsis_render(const void* bytes, size_t size, const wsis_options* options);

/** What changed from one report to another, as "wsis-diff" JSON, or as "text", "markdown", "html", "docx". */
WSIS_API wsis_result* wsis_diff(const void* left, size_t left_size, const void* right, size_t right_size,
                                const wsis_options* options);

/** 1 when there is no output but a message, else 0. */
WSIS_API int wsis_failed(const wsis_result* result);

/** The output, or the message: one line that says where and why. Never null; valid until the result is freed. */
WSIS_API const char* wsis_text(const wsis_result* result);

/** Bytes of wsis_text without the zero behind them. A DOCX has zeros inside. */
WSIS_API size_t wsis_size(const wsis_result* result);

/** Frees a result; null is nothing. */
WSIS_API void wsis_free(wsis_result* result);

/** The version of the library, such as "1.2.0". */
WSIS_API const char* wsis_version(void);

#ifdef __cplusplus
}
#endif

#endif

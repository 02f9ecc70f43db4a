/* Uses the C API as somebody else would: from-c FILE prints the report as JSON, and says what was not as it should be. */

#include <wsis/wsis.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int faults = 0;

static void check(int holds, const char *what) {
    if (holds) return;
    fprintf(stderr, "not so: %s\n", what);
    ++faults;
}

static void check_failure(wsis_result *result, const char *message) {
    check(wsis_failed(result) == 1, message);
    if (strcmp(wsis_text(result), message) != 0) {
        fprintf(stderr, "'%s' instead of '%s'\n", wsis_text(result), message);
        ++faults;
    }
    check(wsis_size(result) == strlen(message), "the size of a message");
    wsis_free(result);
}

static void check_success(wsis_result *result, const char *part) {
    check(wsis_failed(result) == 0, wsis_text(result));
    check(strstr(wsis_text(result), part) != NULL, part);
    check(wsis_text(result)[wsis_size(result)] == '\0', "a zero ends the text");
    wsis_free(result);
}

static const char report[] = "1 Opening\n\nThe meeting requested the Secretariat to report by 15 March 2018.\n";

static wsis_result *extract(const wsis_options *options) { return wsis_extract(report, sizeof report - 1, options); }

static void refuses_what_it_cannot_use(void) {
    static const char docx[] = "PK\003\004 and nothing that a zip has";
    wsis_options options = WSIS_OPTIONS;
    wsis_result *result;
    check_failure(wsis_extract(NULL, 0, NULL), "the file is empty");
    check_failure(wsis_extract(NULL, 7, NULL), "bytes: null");
    check_failure(wsis_extract("", 0, &options), "the file is empty");
    check_failure(wsis_diff(report, sizeof report - 1, NULL, 0, NULL), "right: the file is empty");
    options.input_format = "docx";
    result = wsis_extract(docx, sizeof docx, &options);
    check(wsis_failed(result) == 1 && wsis_size(result) > 0, "a broken zip is refused");
    wsis_free(result);
    result = wsis_extract("\0\0\0\0", 4, NULL);
    check(wsis_failed(result) == 1, "binary bytes are no text");
    wsis_free(result);
}

static void refuses_options_it_does_not_know(void) {
    struct {
        wsis_options known;
        void *later;
    } longer = {WSIS_OPTIONS, NULL};
    wsis_result *result;
    wsis_options options = WSIS_OPTIONS;
    options.size = 0;
    check_failure(extract(&options), "options: size is not set");
    options.size = sizeof options;
    options.output_format = "pdf";
    check_failure(extract(&options), "output_format: unknown 'pdf'");
    check_failure(wsis_render(report, sizeof report - 1, &options), "output_format: unknown 'pdf'");
    options.output_format = NULL;
    options.tracked = "maybe";
    check_failure(extract(&options), "tracked: unknown 'maybe'");
    options.tracked = NULL;
    options.profile = "[[bodies]]\nid = 3";
    result = extract(&options);
    check(wsis_failed(result), "a wrong profile is refused");
    wsis_free(result);
    longer.known.size = sizeof longer;
    check_success(extract(&longer.known), "\"wsis-report\"");
    longer.later = &longer;
    check_failure(extract(&longer.known), "options: of a later version than the library");
}

static void takes_options_of_an_earlier_version(void) {
    struct {
        size_t size;
        const char *name;
    } earlier;
    earlier.size = sizeof earlier;
    earlier.name = "old.txt";
    check_success(extract((const wsis_options *)(const void *)&earlier), "\"name\": \"old.txt\"");
}

static void has_every_function(void) {
    wsis_options options = WSIS_OPTIONS;
    options.name = "opening.txt";
    check_success(extract(&options), "\"opening.txt\"");
    check_success(wsis_validate(report, sizeof report - 1, &options), "\"wsis-findings\"");
    check_success(wsis_diff(report, sizeof report - 1, report, sizeof report - 1, &options), "\"wsis-diff\"");
    options.output_format = "markdown";
    check_success(wsis_render(report, sizeof report - 1, &options), "Secretariat");
    check(strchr(wsis_version(), '.') != NULL, "the version has a point");
}

static void null_is_a_result(void) {
    check(wsis_failed(NULL) == 1, "null is a failure");
    check(strcmp(wsis_text(NULL), "out of memory") == 0, "null is out of memory");
    check(wsis_size(NULL) == strlen("out of memory"), "null has a size");
    wsis_free(NULL);
}

static void print_report(const char *path) {
    static char bytes[1 << 20];
    wsis_options options = WSIS_OPTIONS;
    wsis_result *result;
    size_t size;
    FILE *file = fopen(path, "rb");
    if (file == NULL) exit(2);
    size = fread(bytes, 1, sizeof bytes, file);
    fclose(file);
    options.name = strrchr(path, '/') == NULL ? path : strrchr(path, '/') + 1;
    result = wsis_extract(bytes, size, &options);
    check(wsis_failed(result) == 0, wsis_text(result));
    fwrite(wsis_text(result), 1, wsis_size(result), stdout);
    wsis_free(result);
}

int main(int argc, char **argv) {
    if (argc != 2) return 2;
    refuses_what_it_cannot_use();
    refuses_options_it_does_not_know();
    takes_options_of_an_earlier_version();
    has_every_function();
    null_is_a_result();
    print_report(argv[1]);
    return faults == 0 ? 0 : 1;
}

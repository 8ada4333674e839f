package linetwin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Java puts U+FFFD where the locale has no character for a byte of an argument or of the working folder. */
class FileNamesTest {
    @Test
    void namesThatTheLocaleCanReadAreAccepted() {
        assertThat(FileNames.complaint("/srv/产线 一", "run", "两站.yaml")).isEmpty();
    }

    @Test
    void aGarbledArgumentIsNamedWithWhatHelps() {
        assertThat(FileNames.complaint("/srv", "check", "\uFFFD\uFFFD\uFFFD.yaml")
                        .orElseThrow())
                .startsWith("the argument '???.yaml' has characters that the locale (")
                .endsWith("such as LC_ALL=C.UTF-8.");
    }

    @Test
    void aGarbledWorkingFolderIsNamedToo() {
        assertThat(FileNames.complaint("/srv/\uFFFD\uFFFD\uFFFD", "demo").orElseThrow())
                .startsWith("the working folder '/srv/???' has characters that the locale (");
    }
}

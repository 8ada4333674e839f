package linetwin.sim.cli;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StandardTextTest {
    private static String shown(String text, Charset charset) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new StandardText(bytes, charset).printer().println(text);
        return bytes.toString(charset).stripTrailing();
    }

    @Test
    void aTerminalThatKnowsAsciiAloneIsGivenWhatItCanShow() {
        assertThat(shown("25.93 ± 0.26 µs …", US_ASCII)).isEqualTo("25.93 +- 0.26 us ...");
        assertThat(shown("总拼", US_ASCII)).isEqualTo("\\u603b\\u62fc");
        assertThat(shown("25.93 ± 0.26, 总拼 🚗", UTF_8)).isEqualTo("25.93 ± 0.26, 总拼 🚗");
        assertThat(shown("🚗", Charset.forName("GBK"))).isEqualTo("\\ud83d\\ude97");
    }

    /** As titles, ids and topics can hold, to colour, to clear or to retitle the terminal of who reads them. */
    @ParameterizedTest
    @CsvSource({
        "a\u001b[2Jb, a\\u001b[2Jb",
        "a\u001b]0;owned\u0007b, a\\u001b]0;owned\\u0007b",
        "a\u009b31mb, a\\u009b31mb",
        "a\u007fb, a\\u007fb",
        "a\u202eb, a\\u202eb"
    })
    void controlCharactersReachNoTerminal(String text, String shown) {
        assertThat(shown(text, UTF_8)).isEqualTo(shown);
    }

    @Test
    void linesAndTabsRemainWhatTheyAre() {
        assertThat(shown("a\tb\nc\r\nd", UTF_8)).isEqualTo("a\tb\nc\r\nd");
        assertThat(shown("a\rb", UTF_8)).isEqualTo("a\\u000db"); // which would write over the begin of the line
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "schema",
                "schema state",
                "check teaching/two-stations",
                "run teaching/two-stations --replications 2 --duration 1h --json",
                "compare teaching/two-stations teaching/two-stations --replications 2 --duration 1h",
                "validate validation/md1",
                "run --help"
            })
    void aResultThatCouldNotBeWrittenIsNoSuccess(String command) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();

        int status = run(failing("No space left on device"), err, command);

        assertThat(err.toString(UTF_8))
                .isEqualTo("linetwin: the result can't be written to standard output: No space left on device.\n");
        assertThat(status).isEqualTo(ExitStatus.FAILED_CHECK);
    }

    @Test
    void aReaderThatWentAwayHasReadWhatItWanted() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();

        assertThat(run(failing("Broken pipe"), err, "schema")).isEqualTo(ExitStatus.OK);
        assertThat(err.toString(UTF_8)).isEmpty();
    }

    @Test
    void anArgumentThatTheLocaleGarbledIsToldAsSuch() {
        ByteArrayOutputStream err = new ByteArrayOutputStream();

        int status = run(new ByteArrayOutputStream(), err, "check \ufffd\ufffd.yaml");

        assertThat(err.toString(UTF_8))
                .startsWith("linetwin: the argument '??.yaml' has characters that the locale (")
                .endsWith("can't read.\nFile names other than ASCII need a UTF-8 locale, such as LC_ALL=C.UTF-8.\n");
        assertThat(status).isEqualTo(ExitStatus.WRONG_INPUT);
    }

    private static int run(OutputStream out, OutputStream err, String command) {
        return Linetwin.run(
                new FakeWindow(false, settings -> {}),
                Map.of(),
                new StandardText(out, UTF_8),
                new StandardText(err, UTF_8),
                command.split(" "));
    }

    private static OutputStream failing(String reason) {
        return new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException(reason);
            }
        };
    }
}

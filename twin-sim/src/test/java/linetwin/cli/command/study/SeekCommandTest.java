package linetwin.cli.command.study;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import linetwin.cli.Console;
import linetwin.cli.option.ExitStatus;
import org.junit.jupiter.api.Test;

class SeekCommandTest {
    private static final String CYCLE = "areas.shop.elements.second.cycle";

    @Test
    void answerSaysWhatTheParametersBecome() {
        Console console = Console.withoutDisplay();

        int status = seek(console, "teaching/two-stations", "--change", CYCLE, "--target", "+3 %");

        assertThat(status).isEqualTo(ExitStatus.OK);
        assertThat(console.out())
                .startsWith("two-stations: which factor on " + CYCLE
                        + " brings E1 good vehicles per planned hour to +3.0 % over two-stations?\n")
                .containsPattern("must be 0\\.9\\d+, between 0\\.\\d+ and 0\\.\\d+ with 95 % confidence")
                .containsPattern("That means 60 s -> 5\\d\\.\\d+ s\\.");
    }

    @Test
    void targetOutOfReachIsAFailedCheckThatSaysHowFarItGets() {
        Console console = Console.withoutDisplay();

        int status = seek(console, "teaching/three-levers", "--change", "faster", "--gain", "58.9 %");

        assertThat(status).isEqualTo(ExitStatus.FAILED_CHECK);
        assertThat(console.out())
                .contains("which strength of lever faster brings")
                .containsPattern(
                        "That can't be reached with a setting from 0\\.0 to 1\\.0: the nearest is .* at 1\\.0\\.");
    }

    @Test
    void jsonHoldsTheAnswerAndEverythingThatWasTried() throws Exception {
        Console console = Console.withoutDisplay();

        seek(console, "teaching/three-levers", "--change", "all-levers", "--gain", "10 %", "--json");

        JsonNode document = new ObjectMapper().readTree(console.out());
        assertThat(document.get("kind").asText()).isEqualTo("seek");
        assertThat(document.get("reached").asBoolean()).isTrue();
        double answer = document.get("answer").get("setting").asDouble();
        assertThat(answer)
                .isBetween(
                        document.get("answer").get("lower").asDouble(),
                        document.get("answer").get("upper").asDouble());
        assertThat(document.get("points")).hasSizeGreaterThan(8);
    }

    private static int seek(Console console, String... arguments) {
        String[] all = new String[arguments.length + 5];
        all[0] = "seek";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        all[arguments.length + 1] = "--replications";
        all[arguments.length + 2] = "5";
        all[arguments.length + 3] = "--duration";
        all[arguments.length + 4] = "10 h";
        return console.run(all);
    }
}

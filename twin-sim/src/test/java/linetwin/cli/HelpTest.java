package linetwin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HelpTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "demo",
                "run",
                "compare",
                "gain",
                "seek",
                "sensitivity",
                "bottleneck",
                "sweep",
                "optimise",
                "calibrate",
                "draft",
                "validity",
                "without",
                "publish",
                "forecast",
                "resolve",
                "recall",
                "scores",
                "watch",
                "translate",
                "import",
                "broker",
                "verify",
                "diff",
                "schema",
                "check",
                "validate"
            })
    void everyCommandSaysHowItIsUsed(String command) {
        Console console = Console.withoutDisplay();

        assertThat(console.run(command, "--help")).isZero();
        assertThat(console.out()).startsWith("Usage: linetwin " + command).contains("--verbose");
        assertThat(console.err()).isEmpty();
    }
}

package linetwin.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import linetwin.cli.option.ExitStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each kind of wrong usage is answered by one message on standard error and exit status 2. */
class WrongUsageTest {
    private static final String LINE = "teaching/two-stations";

    static Stream<Arguments> wrongUsage() {
        return Stream.of(
                usage("""
                    linetwin: there is no command 'compar'.
                    Maybe 'compare' is meant.
                    See 'linetwin --help'.
                    """, "compar"),
                usage("""
                    linetwin: there is no option '--replicatons' here.
                    Maybe '--replications' is meant.
                    See 'linetwin run --help'.
                    """, "run", LINE, "--replicatons", "3"),
                usage("""
                    linetwin: SCENARIO is missing.
                    See 'linetwin run --help'.
                    """, "run"),
                usage("""
                    linetwin: 'again' is one argument too many.
                    See 'linetwin run --help'.
                    """, "run", LINE, "again"),
                usage("""
                    linetwin: --duration: '5' is not a duration; it needs a number and one of the units d, h, min, s.
                    Maybe '5 d' or '20 h' is meant.
                    See 'linetwin run --help'.
                    """, "run", LINE, "--duration", "5"),
                usage("""
                    linetwin: --seed: 'one' is no whole number, or too large.
                    See 'linetwin run --help'.
                    """, "run", LINE, "--seed", "one"),
                usage("""
                    linetwin: --report: '' is no name of a file or folder.
                    See 'linetwin run --help'.
                    """, "run", LINE, "--report", ""),
                usage("""
                    linetwin: --quantiles: '1e999999999' is not a percentage.
                    Maybe '1 %' is meant.
                    See 'linetwin run --help'.
                    """, "run", LINE, "--quantiles", "1e999999999"),
                usage("""
                    linetwin: --from: '-1 h' lies before the begin, from which a duration counts.
                    See 'linetwin replay --help'.
                    """, "replay", "line.jsonl", "--from", "-1 h"),
                usage("""
                    linetwin: --change is missing.
                    See 'linetwin seek --help'.
                    """, "seek", LINE, "--target", "+5 %"),
                usage("""
                    linetwin: --gain: '58.9' is not a percentage.
                    Maybe '58.9 %' is meant.
                    See 'linetwin seek --help'.
                    """, "seek", LINE, "--change", "a.b", "--gain", "58.9"),
                usage("""
                    linetwin: --pace: '-1' is not a pace; it must be more than 0 and at most 1000000 simulated \
                    seconds per second, or 'max'.
                    See 'linetwin publish --help'.
                    """, "publish", LINE, "--pace", "-1"));
    }

    static Stream<Arguments> wrongInput() {
        return Stream.of(
                usage("""
                    linetwin: --most is -5; must be 0 or more.
                    """, "verify", "line.jsonl", "--most", "-5"),
                usage("""
                    linetwin: broker address 'tcp://127.0.0.1:99999' has the port 99999, which must be 1 to 65535.
                    Maybe tcp://127.0.0.1:1883 is meant.
                    """, "publish", LINE, "--broker", "tcp://127.0.0.1:99999"),
                usage("""
                    linetwin: --replications is 1; must be 2 or more, because an interval needs a spread.
                    Maybe --record is missing: a single run can be recorded.
                    """, "run", LINE, "--replications", "1"),
                usage("""
                    linetwin: --replications is 1; must be 2 or more, because an interval needs a spread.
                    """, "compare", LINE, LINE, "--replications", "1"),
                usage("""
                    linetwin: --replications 1 records one run and prints the figures of its recording; --elements, --report, --check-warm-up, --quantiles and --precision need 2 or more.
                    Maybe more replications are meant.
                    """, "run", LINE, "--replications", "1", "--record", "one.jsonl", "--elements"),
                usage("""
                    linetwin: --replications is 1000001; must be at most 1000000.
                    """, "run", LINE, "--replications", "1000001"),
                usage("""
                    linetwin: --duration is -5 d; must be more than 0.
                    """, "run", LINE, "--duration", "-5 d"),
                usage("""
                    linetwin: --warm-up is -1 h; must be 0 or more.
                    """, "run", LINE, "--warm-up", "-1 h"),
                usage("""
                    linetwin: --threads is 0; must be 1 or more.
                    """, "run", LINE, "--threads", "0"),
                usage("""
                    linetwin: scenario two-stations has no levers among which a gain could be shared.
                    Maybe a scenario that extends another is meant, such as liangjiang-digital.
                    """, "gain", LINE),
                usage("""
                    linetwin: scenarios/teaching/two-stations.yaml: 'faster' is not a lever of the scenario.
                    """, "seek", LINE, "--change", "faster", "--target", "+5 %"),
                usage("""
                    linetwin: scenarios/teaching/two-stations.yaml: 'areas.shop.elements.first.cycl' is the path of no \
                    parameter.
                    Maybe 'areas.shop.elements.first.cycle' is meant.
                    """, "seek", LINE, "--change", "areas.shop.elements.first.cycl", "--target", "+5 %"),
                usage("""
                    linetwin: --max-replications is of no use without --precision.
                    Maybe --precision '1 %' is missing.
                    """, "run", LINE, "--max-replications", "30"),
                usage("""
                    linetwin: --max-replications is 5, fewer than the 10 replications to begin with.
                    Maybe a smaller number of --replications is meant.
                    """, "run", LINE, "--precision", "1 %", "--max-replications", "5"),
                usage("""
                    linetwin: --precision is 0.0 %; must be above 0 and below 100 %.
                    """, "run", LINE, "--precision", "0 %"),
                usage("""
                    linetwin: --quantiles has 100.0 %; must be above 0 and below 100 %.
                    """, "run", LINE, "--quantiles", "50 %,100 %"),
                usage("""
                    linetwin: --check-warm-up judges a warm-up that is given, but --warm-up auto finds one.
                    Maybe only one of them is meant.
                    """, "run", LINE, "--warm-up", "auto", "--check-warm-up"),
                usage("""
                    linetwin: either --target or --gain must say what is sought.
                    """, "seek", LINE, "--change", "areas.shop.elements.first.cycle"),
                usage("""
                    linetwin: --gain is measured against a baseline, but scenario two-stations extends none.
                    Maybe --target '+20 %' is meant.
                    """, "seek", LINE, "--change", "areas.shop.elements.first.cycle", "--gain", "5 %"),
                usage("""
                    linetwin: --from is 2.0 and --to is 1.5; they must rise from 0 or more.
                    """, "seek", LINE, "--change", "a.b", "--target", "+5 %", "--from", "2", "--to", "1.5"),
                usage("""
                    linetwin: --step is 80.0 %; must be more than 0 and at most 50 %.
                    """, "sensitivity", LINE, "--step", "80 %"),
                usage("""
                    linetwin: --port is for the embedded broker, but --broker names another one.
                    Maybe only one of them is meant.
                    """, "demo", "--port", "1884", "--broker", "tcp://127.0.0.1:1883"),
                usage("""
                    linetwin: a trust store is of no use without TLS, as in tcp://127.0.0.1:1883.
                    Maybe ssl:// is meant instead of tcp://.
                    """, "watch", "--trust-store", "plant.p12"),
                usage("""
                    linetwin: there is no key store plant.p12.
                    """, "publish", LINE, "--broker", "ssl://127.0.0.1", "--trust-store", "plant.p12"),
                usage("""
                    linetwin: --password-file is of no use without a user.
                    Maybe --user is missing.
                    """, "watch", "--password-file", "secret.txt"),
                usage("""
                    linetwin: the environment variable LINETWIN_PASSWORD, which holds the password of user 'anna', \
                    is not set.
                    """, "watch", "--user", "anna"),
                usage("""
                    linetwin: there is no port 70000.
                    Maybe one from 1 to 65535 is meant, or 0 for any free one.
                    """, "broker", "--port", "70000"),
                usage("""
                    linetwin: the broker tcp://127.0.0.1:1 is not there: nothing listens on port 1.
                    Maybe it is not started, or uses another port.
                    """, "publish", LINE, "--broker", "tcp://127.0.0.1:1"),
                usage("""
                    linetwin: there is no display on which a window could open.
                    Maybe 'run' or 'compare' is meant: they print their results.
                    """, "watch"));
    }

    private static Arguments usage(String message, String... arguments) {
        return Arguments.of(message, arguments);
    }

    @ParameterizedTest
    @MethodSource({"wrongUsage", "wrongInput"})
    void messageSaysWhatIsWrongAndWhatMayHelp(String message, String[] arguments) {
        Console console = Console.withoutDisplay();

        int status = console.run(arguments);

        assertThat(console.err()).isEqualTo(message);
        assertThat(console.out()).isEmpty();
        assertThat(status).isEqualTo(ExitStatus.WRONG_INPUT);
    }

    @Test
    void directoryIsNoScenario(@TempDir Path folder) {
        Console console = Console.withoutDisplay();

        assertThat(console.run("run", folder.toString())).isEqualTo(ExitStatus.WRONG_INPUT);
        assertThat(console.err()).isEqualTo("linetwin: " + folder + ": is a directory; must be a scenario file.\n");
    }

    @Test
    void verboseShowsWhereTheErrorArose(@TempDir Path folder) {
        Console console = Console.withoutDisplay();

        console.run("--verbose", "run", folder.toString());

        assertThat(console.err()).contains("\tat linetwin.sim.scenario.");
    }
}

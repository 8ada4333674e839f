package linetwin.cli.command.study;

import static org.assertj.core.api.Assertions.assertThat;

import linetwin.cli.Console;
import linetwin.cli.option.ExitStatus;
import org.junit.jupiter.api.Test;

class OptimiseCommandTest {
    private final Console console = Console.withoutDisplay();

    /** Of a balanced line the even allocation is the best: 0.7340 a second by its Markov chain with two places each. */
    @Test
    void evenAllocationIsTheBestOfABalancedLine() {
        int status = console.run(
                "optimise",
                "validation/hb-3-2",
                "--buffers",
                "buffer-1,buffer-2",
                "--total",
                "4",
                "--duration",
                "4000 s",
                "--seed",
                "3");

        assertThat(status).as(console.err()).isEqualTo(ExitStatus.OK);
        assertThat(console.out())
                .contains("3 ways to share out 4 places")
                .contains("2 + 2 is the best with a probability of 95.0 %");
    }

    /** 999 ways are too many to compare; the runs are so short because only the way of working is of interest here. */
    @Test
    void whereThereAreTooManyWaysASearchChoosesWhichToCompare() {
        int status = console.run(
                "optimise",
                "validation/hb-3-2",
                "--buffers",
                "buffer-1,buffer-2",
                "--total",
                "1000",
                "--duration",
                "200 s",
                "--replications",
                "2",
                "--most-replications",
                "3");

        assertThat(status).as(console.err()).isEqualTo(ExitStatus.OK);
        assertThat(console.out())
                .contains("999 ways to share out 1000 places")
                .containsPattern("A search looked at \\d+ of them; the best \\d+ are compared here, with other random");
    }

    @Test
    void totalTooSmallForTheBuffersIsRefused() {
        assertThat(console.run("optimise", "validation/hb-3-2", "--buffers", "buffer-1,buffer-2", "--total", "1"))
                .isEqualTo(ExitStatus.WRONG_INPUT);
        assertThat(console.err())
                .isEqualTo("linetwin: a total of 1 is too small for 2 buffers of at least 1; a buffer has 1 place or"
                        + " more.\n");
    }

    @Test
    void bufferThatIsNotThereIsRefused() {
        assertThat(console.run("optimise", "validation/hb-3-2", "--buffers", "buffer-9", "--total", "4"))
                .isEqualTo(ExitStatus.WRONG_INPUT);
        assertThat(console.err()).contains("'areas.*.elements.buffer-9.capacity' is the path of no parameter");
    }
}

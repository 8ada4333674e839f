package linetwin.sim.line;

import static org.assertj.core.api.Assertions.assertThat;

import linetwin.sim.random.RunSeed;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CountingTest {
    private static final long WARM_UP = 20_000_000_000L;
    private static final long LATER = 90_000_000_000L;

    /** A run that forgot its warm-up counts what one that did not has counted since; neither does anything else. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void countsBeginAnewAndTheLineGoesOn(long seed) {
        LineRun whole = LineRun.start(RandomLine.of(seed), new RunSeed(seed, 0));
        LineRun anew = LineRun.start(RandomLine.of(seed), new RunSeed(seed, 0));
        whole.runUntil(WARM_UP);
        anew.runUntil(WARM_UP);
        Readings before = Readings.of(whole);
        anew.startCounting();
        whole.runUntil(LATER);
        anew.runUntil(LATER);
        Readings all = Readings.of(whole);
        Readings since = Readings.of(anew);

        assertThat(anew.description(null).start())
                .isEqualTo(anew.simTime().minusSeconds((LATER - WARM_UP) / 1_000_000));
        assertThat(since.states()).allSatisfy(state -> {
            String id = state.header().source().cell();
            assertThat(state.counters())
                    .isEqualTo(all.state(id).counters().since(before.state(id).counters()));
            assertThat(state.times())
                    .isEqualTo(all.state(id).times().since(before.state(id).times()));
            assertThat(state.times().totalMicros()).isEqualTo(LATER - WARM_UP);
            assertThat(state.vehicles()).isEqualTo(all.state(id).vehicles());
        });
        assertThat(since.levels()).allSatisfy(level -> {
            String id = level.header().source().cell();
            assertThat(level.entered() - level.left()).isEqualTo(level.content());
            assertThat(level.contentMicros())
                    .isEqualTo(all.level(id)
                            .contentMicros()
                            .subtract(before.level(id).contentMicros()));
        });
        assertThat(LineRun.restore(RandomLine.of(seed), anew.save()).description(null))
                .isEqualTo(anew.description(null));
    }
}

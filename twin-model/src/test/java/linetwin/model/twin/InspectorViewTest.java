package linetwin.model.twin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import linetwin.model.telemetry.body.LineDescription;
import linetwin.model.telemetry.body.LineDescription.AreaDescription;
import linetwin.model.telemetry.body.LineDescription.ElementDescription;
import linetwin.model.telemetry.body.LineDescription.Kind;
import linetwin.model.telemetry.body.LineEvent;
import linetwin.model.telemetry.body.LineEvent.InspectorReached;
import linetwin.model.telemetry.body.LineEvent.StationChecked;
import linetwin.model.telemetry.body.RoundsDescription;
import linetwin.model.value.Text;
import org.junit.jupiter.api.Test;

/** A robot that walks past two cells. */
class InspectorViewTest {
    private static final Instant AT = Instant.parse("2026-01-05T08:00:00Z");

    private final MirroredLine line = new MirroredLine(line(1_000));

    private static LineDescription line(long every) {
        return new LineDescription(
                "line",
                null,
                Instant.EPOCH,
                Text.of("Plant"),
                30,
                1,
                List.of(new AreaDescription("shop", Text.of("Shop"), "shop", 0)),
                List.of(cell("first", every), cell("second", every)),
                List.of(),
                List.of(),
                null);
    }

    private static ElementDescription cell(String id, long every) {
        RoundsDescription.Inspector patrol = new RoundsDescription.Inspector("patrol", Text.of("Patrol"), true, 10);
        return new ElementDescription(
                        id, Kind.STATION, Text.of(id), "shop", 1, 1, 1, List.of(), List.of(), null, List.of())
                .with(List.of(), List.of(new RoundsDescription("jam", every, patrol)));
    }

    private InspectorView patrol() {
        return line.inspectors().get(0);
    }

    private static LineEvent checked(boolean isAsked) {
        return new StationChecked("second", AT, "jam", false, isAsked, null);
    }

    @Test
    void itIsWhereItWasSeenUntilItsRoundIsOver() {
        assertThat(patrol().route()).containsExactly("first", "second");
        assertThat(patrol().isUnderWay()).isFalse();

        line.apply(new InspectorReached("second", AT, "patrol"));
        line.apply(checked(true));
        assertThat(patrol().element()).isEqualTo("second");
        assertThat(patrol().at()).isEqualTo(AT);

        line.apply(checked(false));
        assertThat(patrol().isUnderWay()).isFalse();
    }

    @Test
    void roundsMayComeAtAnotherIntervalMeanwhile() {
        line.apply(new InspectorReached("first", AT, "patrol"));
        assertThat(line(1_000).isContinuedBy(line(2_000))).isTrue();

        line.describe(line(2_000));

        assertThat(patrol().element()).isEqualTo("first");
    }

    /** Somebody who walks past is no news to read; what is found is. */
    @Test
    void onlyFindingsAndWhatWasAskedForAreListed() {
        line.apply(new InspectorReached("first", AT, "patrol"));
        line.apply(checked(false));
        line.apply(checked(true));
        line.apply(new LineEvent.WearMissed("first", AT, "jam", null, null));

        assertThat(line.events()).hasSize(2);
    }
}

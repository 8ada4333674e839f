package linetwin.ui.kpi;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import linetwin.model.telemetry.body.LineDescription;
import linetwin.model.telemetry.body.LineDescription.ElementDescription;
import linetwin.model.twin.Alarm;
import linetwin.model.twin.LineSnapshot;
import linetwin.ui.source.LineFrame;
import linetwin.ui.state.StateLook;
import linetwin.ui.state.StopWords;
import linetwin.ui.text.Numbers;
import linetwin.ui.text.Texts;

/**
 * A station that stands, ready to be read from afar.
 *
 * @param look of its state
 * @param lasting since it stopped, on the line
 */
public record StoppedStation(StateLook look, String name, String cause, String lasting) {
    /** The stations that stand, the gravest and then the oldest first. */
    public static List<StoppedStation> of(LineFrame frame, Texts texts) {
        LineSnapshot snapshot = frame.snapshot();
        LineDescription line = snapshot.description();
        return line == null
                ? List.of()
                : snapshot.alarms().stream()
                        .filter(alarm -> stands(alarm.kind()))
                        .map(alarm -> of(alarm, line, frame, texts))
                        .toList();
    }

    private static boolean stands(Alarm.Kind kind) {
        return switch (kind) {
            case DEADLOCK, BREAKDOWN, ANDON, MINOR_STOP, MATERIAL_MISSING -> true;
            case BUFFER_HIGH, DOUBTFUL_DATA -> false;
        };
    }

    private static StoppedStation of(Alarm alarm, LineDescription line, LineFrame frame, Texts texts) {
        Optional<ElementDescription> element = line.elements().stream()
                .filter(found -> found.id().equals(alarm.element()))
                .findFirst();
        String kind = texts.now("alarm." + alarm.kind().name());
        return new StoppedStation(
                lookOf(alarm.kind()),
                element.map(found -> texts.now(found.title())).orElse(alarm.element()),
                alarm.reason().isEmpty() ? kind : StopWords.of(element, alarm.reason(), texts),
                Numbers.duration(Duration.between(alarm.since(), frame.lineTime())));
    }

    private static StateLook lookOf(Alarm.Kind kind) {
        return switch (kind) {
            case BREAKDOWN -> StateLook.FAILED;
            case ANDON -> StateLook.ANDON;
            case MINOR_STOP -> StateLook.MINOR_STOP;
            case MATERIAL_MISSING -> StateLook.STARVED;
            case DEADLOCK, BUFFER_HIGH, DOUBTFUL_DATA -> StateLook.BLOCKED;
        };
    }
}

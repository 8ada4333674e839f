package linetwin.ui.events;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import linetwin.model.state.StationState;
import linetwin.model.telemetry.body.LineDescription;
import linetwin.model.telemetry.body.LineEvent;
import linetwin.model.telemetry.body.LineEvent.StateChanged;
import linetwin.model.telemetry.body.Problem;
import linetwin.model.twin.Alarm;
import linetwin.model.twin.LineSnapshot;
import linetwin.ui.source.LineFrame;
import linetwin.ui.text.Language;
import linetwin.ui.text.Numbers;
import linetwin.ui.text.Texts;
import org.jspecify.annotations.Nullable;

/** The active alarms, by priority, and the latest events, the newest first. */
public final class EventsViewModel {
    private final Texts texts;
    private final ObservableList<EventRow> rows = FXCollections.observableArrayList();
    private final Set<Alarm> acknowledged = new HashSet<>();
    private final ReadOnlyBooleanWrapper lit = new ReadOnlyBooleanWrapper(true);
    private @Nullable LineSnapshot shown;
    private @Nullable Language language;

    public EventsViewModel(Texts texts) {
        this.texts = texts;
    }

    /** The alarms, then the events. */
    public ObservableList<EventRow> rows() {
        return FXCollections.unmodifiableObservableList(rows);
    }

    /** How many of the rows are alarms. */
    public int alarms() {
        return (int) rows.stream().filter(EventRow::isAlarm).count();
    }

    /** Whether what blinks is lit now: for one second, then not for one. */
    ReadOnlyBooleanProperty litProperty() {
        return lit.getReadOnlyProperty();
    }

    /** Somebody has seen all alarms that are active now. */
    void acknowledge() {
        if (shown != null) {
            acknowledged.addAll(shown.alarms());
            rows.replaceAll(EventRow::acknowledged);
        }
    }

    public void show(LineFrame frame) {
        LineSnapshot snapshot = frame.snapshot();
        lit.set(frame.wallTime().getEpochSecond() % 2 == 0);
        acknowledged.retainAll(snapshot.alarms());
        Language spoken = texts.languageProperty().get();
        LineDescription line = snapshot.description();
        if (line == null || (isShown(snapshot) && spoken == language)) {
            return;
        }
        shown = snapshot;
        language = spoken;
        EventWords words = new EventWords(texts, line);
        List<EventRow> newest = new ArrayList<>(alarmRows(snapshot, words));
        newest.addAll(eventRows(snapshot, words));
        if (!rows.equals(newest)) { // left alone if it says the same, so that nobody loses the selection
            rows.setAll(newest);
        }
    }

    private boolean isShown(LineSnapshot snapshot) {
        return shown != null
                && shown.alarms().equals(snapshot.alarms())
                && problems(shown).equals(problems(snapshot))
                && shown.events().equals(snapshot.events());
    }

    private static List<Problem> problems(LineSnapshot snapshot) {
        return snapshot.run() == null ? List.of() : snapshot.run().problems();
    }

    private List<EventRow> alarmRows(LineSnapshot snapshot, EventWords words) {
        return snapshot.alarms().stream()
                .map(alarm -> new EventRow(
                        Numbers.time(alarm.since()),
                        alarm.kind().priority(),
                        alarm.element(),
                        words.nameOf(alarm.element()),
                        words.of(alarm, problems(snapshot)),
                        stopOf(alarm),
                        words.isRemote(alarm),
                        !acknowledged.contains(alarm)))
                .toList();
    }

    private static Optional<Instant> stopOf(Alarm alarm) {
        return switch (alarm.kind()) {
            case BREAKDOWN, MINOR_STOP -> Optional.of(alarm.since());
            case DEADLOCK, ANDON, MATERIAL_MISSING, BUFFER_HIGH, DOUBTFUL_DATA -> Optional.empty();
        };
    }

    private static Optional<Instant> stopOf(LineEvent event) {
        return event instanceof StateChanged change
                        && (change.to() == StationState.FAILED || change.to() == StationState.MINOR_STOP)
                ? Optional.of(change.at())
                : Optional.empty();
    }

    private static List<EventRow> eventRows(LineSnapshot snapshot, EventWords words) {
        List<EventRow> rows = new ArrayList<>(snapshot.events().stream()
                .map(recent -> new EventRow(
                        Numbers.time(recent.event().at()),
                        EventRow.NO_PRIORITY,
                        recent.event().element(),
                        words.nameOf(recent.event().element()),
                        words.of(recent.event()),
                        stopOf(recent.event()),
                        false,
                        false))
                .toList());
        Collections.reverse(rows);
        return rows;
    }
}

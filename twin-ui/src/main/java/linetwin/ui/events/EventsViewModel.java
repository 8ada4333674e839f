package linetwin.ui.events;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import linetwin.model.telemetry.LineDescription;
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

    public void show(LineFrame frame) {
        LineSnapshot snapshot = frame.snapshot();
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
                && shown.events().equals(snapshot.events());
    }

    private static List<EventRow> alarmRows(LineSnapshot snapshot, EventWords words) {
        return snapshot.alarms().stream()
                .map(alarm -> new EventRow(
                        Numbers.time(alarm.since()),
                        alarm.kind().priority(),
                        alarm.element(),
                        words.nameOf(alarm.element()),
                        words.of(alarm)))
                .toList();
    }

    private static List<EventRow> eventRows(LineSnapshot snapshot, EventWords words) {
        List<EventRow> rows = new ArrayList<>(snapshot.events().stream()
                .map(recent -> new EventRow(
                        Numbers.time(recent.event().at()),
                        EventRow.NO_PRIORITY,
                        recent.event().element(),
                        words.nameOf(recent.event().element()),
                        words.of(recent.event())))
                .toList());
        Collections.reverse(rows);
        return rows;
    }
}

package linetwin.ui.app;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.stream.Stream;
import javafx.scene.Node;
import linetwin.link.recording.RecordingSurvey.Mark;
import linetwin.model.telemetry.body.LineDescription;
import linetwin.ui.events.EventRow;
import linetwin.ui.events.EventsViewModel;
import linetwin.ui.find.FindPane;
import linetwin.ui.find.FindViewModel;
import linetwin.ui.find.Hit;
import linetwin.ui.find.LineHits;
import linetwin.ui.find.PastStop;
import linetwin.ui.passport.KeptName;
import linetwin.ui.passport.KeptPassports;
import linetwin.ui.replay.MarkWords;
import linetwin.ui.replay.ReplayViewModel;
import linetwin.ui.source.Background;
import linetwin.ui.source.LineFrame;
import linetwin.ui.source.Standings;
import linetwin.ui.text.Texts;
import linetwin.ui.whatif.WhatIfViewModel;

/**
 * Lets everything be found that the window knows: the line with its alarms, events and vehicles, the stops of the last day or of
 * the whole recording, and the parameters of the scenario.
 */
final class Finder {
    private static final int FEWEST_CHARACTERS = 3;

    private final FindViewModel model = new FindViewModel();
    private final FindPane pane;
    private final EventsViewModel events;
    private final Background remembering;
    private final Background searching;
    private final KeptPassports passports;
    private final Standings memory;
    private final ReplayViewModel recordings;
    private final WhatIfViewModel whatIf;
    private final Texts texts;
    private final Doors doors;

    /** The ways to what was found. */
    interface Doors {
        void toElement(String id);

        void toEvent(EventRow row);

        void toStop(PastStop stop);

        void toMark(Mark mark);

        void toParameter(String path);

        /** To what became of the vehicle or lot. */
        void toPassport(String identifier);
    }

    /** @param onClose takes what is found by from the screen */
    Finder(
            Standings memory,
            ReplayViewModel recordings,
            WhatIfViewModel whatIf,
            KeptPassports passports,
            Texts texts,
            Doors doors,
            Runnable onClose,
            Executor screen) {
        remembering = new Background(screen);
        searching = new Background(screen);
        this.passports = passports;
        this.memory = memory;
        this.recordings = recordings;
        this.whatIf = whatIf;
        this.texts = texts;
        this.doors = doors;
        events = new EventsViewModel(texts);
        pane = new FindPane(model, texts, onClose);
        whatIf.scenarioProperty().subscribe(changed -> offerParameters());
        model.listen(this::searchKept);
    }

    Node pane() {
        return pane;
    }

    /** Takes in what can be found now. */
    void look(LineFrame newest) {
        model.clear();
        LineDescription line = newest.snapshot().description();
        if (line == null) {
            return;
        }
        LineHits hits = new LineHits(newest.snapshot(), line, texts, doors::toElement);
        model.offer(Hit.Kind.ELEMENT, hits.elements());
        model.offer(Hit.Kind.VEHICLE, hits.vehicles());
        events.show(newest);
        model.offer(Hit.Kind.ALARM, rows(true));
        model.offer(Hit.Kind.EVENT, rows(false));
        whatIf.show(newest);
        offerParameters();
        if (recordings.openProperty().get()) {
            model.offer(Hit.Kind.STOP, marks());
        } else {
            remembering.begin(
                    () -> PastStop.of(line, memory),
                    stops -> model.offer(
                            Hit.Kind.STOP,
                            stops.stream()
                                    .map(stop -> stop.hit(texts, doors::toStop))
                                    .toList()),
                    why -> model.offer(Hit.Kind.STOP, List.of()));
        }
    }

    /** Searches for a word, as if somebody had typed it. */
    void search(String word) {
        model.search(word);
    }

    /** The history has more vehicles than a list: it is asked for those that begin so. */
    private void searchKept(String text) {
        if (text.strip().length() < FEWEST_CHARACTERS) {
            searching.forget();
            model.offer(Hit.Kind.PASSPORT, List.of());
        } else {
            searching.begin(
                    () -> passports.search(text),
                    found -> model.offer(
                            Hit.Kind.PASSPORT,
                            found.stream().map(this::passport).toList()),
                    why -> model.offer(Hit.Kind.PASSPORT, List.of()));
        }
    }

    private Hit passport(KeptName kept) {
        return Hit.of(
                Hit.Kind.PASSPORT,
                kept.name(),
                kept.identifier(),
                Stream.of(kept.more()),
                () -> doors.toPassport(kept.identifier()));
    }

    private List<Hit> rows(boolean isOfAlarms) {
        return events.rows().stream()
                .filter(row -> row.isAlarm() == isOfAlarms)
                .map(row -> Hit.of(
                        isOfAlarms ? Hit.Kind.ALARM : Hit.Kind.EVENT,
                        row.words(),
                        isOfAlarms
                                ? texts.now("find.alarmDetail", row.station(), row.priority(), row.time())
                                : texts.now("find.eventDetail", row.station(), row.time()),
                        Stream.of(row.element()),
                        () -> doors.toEvent(row)))
                .toList();
    }

    private List<Hit> marks() {
        MarkWords words = new MarkWords(recordings, texts);
        List<Mark> marks = new ArrayList<>(recordings.marks());
        Collections.reverse(marks);
        return marks.stream()
                .map(mark -> Hit.of(
                        Hit.Kind.STOP,
                        texts.now("find.stop", words.stationOf(mark), words.whatOf(mark)),
                        words.timeOf(mark),
                        Stream.of(mark.element()),
                        () -> doors.toMark(mark)))
                .toList();
    }

    private void offerParameters() {
        model.offer(
                Hit.Kind.PARAMETER,
                whatIf.entries(texts).stream()
                        .map(entry -> Hit.of(
                                Hit.Kind.PARAMETER,
                                entry.words(),
                                entry.path(),
                                Stream.of(),
                                () -> doors.toParameter(entry.path())))
                        .toList());
    }
}

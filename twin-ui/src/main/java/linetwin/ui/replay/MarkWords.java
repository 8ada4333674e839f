package linetwin.ui.replay;

import java.util.Optional;
import linetwin.link.recording.RecordingSurvey;
import linetwin.link.recording.RecordingSurvey.Mark;
import linetwin.model.telemetry.body.LineDescription;
import linetwin.model.telemetry.body.LineDescription.ElementDescription;
import linetwin.model.telemetry.body.LineDescription.StopDescription;
import linetwin.model.value.Text;
import linetwin.ui.text.Numbers;
import linetwin.ui.text.Texts;

/** Marks in words of the screen's language, with the names that the recorded line gives its stations and stops. */
public final class MarkWords {
    private final ReplayViewModel model;
    private final Texts texts;

    public MarkWords(ReplayViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
    }

    public String timeOf(Mark mark) {
        return Numbers.dateTime(mark.at());
    }

    public String stationOf(Mark mark) {
        return find(mark.element())
                .map(ElementDescription::title)
                .map(texts::now)
                .orElse(mark.element());
    }

    /** Such as {@code Failed: robot communication timeout}. */
    public String whatOf(Mark mark) {
        String what = texts.now("mark." + mark.kind());
        String reason = reasonOf(mark);
        String all =
                reason.isEmpty() || reason.equalsIgnoreCase(what) ? what : texts.now("replay.reason", what, reason);
        return mark.count() == 1 ? all : texts.now("replay.several", all, mark.count());
    }

    /** All of it on one line. */
    String of(Mark mark) {
        return texts.now("replay.mark", Numbers.time(mark.at()), stationOf(mark), whatOf(mark));
    }

    /** By the line's own name of a stop, else by our words for the reasons of the contract, else as it came. */
    private String reasonOf(Mark mark) {
        Optional<Text> stop = find(mark.element()).stream()
                .flatMap(element -> element.stops().stream())
                .filter(named -> named.name().equals(mark.reason()))
                .map(StopDescription::title)
                .findFirst();
        String key = "cause." + mark.reason();
        return stop.map(texts::now).orElseGet(() -> texts.has(key) ? texts.now(key) : mark.reason());
    }

    private Optional<ElementDescription> find(String id) {
        return model.survey().flatMap(RecordingSurvey::line).map(LineDescription::elements).stream()
                .flatMap(elements -> elements.stream())
                .filter(element -> element.id().equals(id))
                .findFirst();
    }
}

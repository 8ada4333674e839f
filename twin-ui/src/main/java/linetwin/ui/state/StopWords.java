package linetwin.ui.state;

import java.util.Optional;
import linetwin.model.telemetry.body.LineDescription.ElementDescription;
import linetwin.model.telemetry.body.LineDescription.StopDescription;
import linetwin.ui.text.Texts;

/** The reason of a stop in the language of the screen. */
public final class StopWords {
    private StopWords() {}

    /**
     * By the line's own name of a stop, else by our words for the reasons of the contract, else as it came, since a publisher may
     * have reasons of its own.
     *
     * @param element where it is; empty if it is not known
     */
    public static String of(Optional<ElementDescription> element, String reason, Texts texts) {
        String key = "cause." + reason;
        return element.stream()
                .flatMap(found -> found.stops().stream())
                .filter(stop -> stop.name().equals(reason))
                .map(StopDescription::title)
                .findFirst()
                .map(texts::now)
                .orElseGet(() -> texts.has(key) ? texts.now(key) : reason);
    }
}

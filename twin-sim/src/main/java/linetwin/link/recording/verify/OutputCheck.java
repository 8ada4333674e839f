package linetwin.link.recording.verify;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import linetwin.link.recording.format.Position;
import linetwin.link.recording.verify.Findings.Place;
import linetwin.model.telemetry.Message;
import linetwin.model.telemetry.Topic;

/** Holds the messages of a run that is being published to the rules that recordings are verified by, one after another. */
public final class OutputCheck {
    private final String name;
    private final Findings findings = new Findings();
    private final RunCheck run = new RunCheck(findings, true);
    private final Map<Topic, Message> last = new HashMap<>();
    private long number;

    /** A check of messages from somewhere, which breaches are said to stand in. */
    public OutputCheck(String name) {
        this.name = name;
    }

    /** Which rule the next message breaks. One that does is not to be published, and is forgotten. */
    public Optional<Finding> findBreach(Message message) {
        Place place =
                new Place(new Position(Path.of(name), ++number), message.topic().toString());
        run.accept(place, message);
        Optional<Finding> breach = findings.takeFirst();
        if (breach.isEmpty()) {
            last.put(message.topic(), message);
        } else {
            run.forget(message.topic());
            Message before = last.get(message.topic());
            if (before != null) {
                run.accept(place, before);
            }
        }
        return breach;
    }
}

package linetwin.cli.play;

import java.util.List;
import linetwin.link.recording.format.BrokenLine;
import linetwin.link.recording.format.RecordedMessage;
import linetwin.link.recording.play.Stage;
import linetwin.model.telemetry.TopicFilter;

/** Plays only what has certain topics, and counts the rest. */
public final class ChosenTopics implements Stage {
    private final List<TopicFilter> filters;
    private final Stage stage;
    private long leftOut;
    private long played;
    private String firstLeftOut = "";

    /**
     * A choice.
     *
     * @param filters of which one has to match; none chooses all topics
     */
    public ChosenTopics(List<String> filters, Stage stage) {
        this.filters = filters.stream().map(TopicFilter::new).toList();
        this.stage = stage;
    }

    /** Messages that were not played. */
    public long leftOut() {
        return leftOut;
    }

    /** Whether there were messages and none was chosen. */
    public boolean isNone() {
        return leftOut > 0 && played == 0;
    }

    /** The topic of the first message that was not played; empty if there is none. */
    public String firstLeftOut() {
        return firstLeftOut;
    }

    @Override
    public void showing(int number) {
        stage.showing(number);
    }

    @Override
    public void play(RecordedMessage message) throws InterruptedException {
        String topic = message.delivery().topic();
        if (filters.isEmpty() || filters.stream().anyMatch(filter -> filter.matches(topic))) {
            played++;
            stage.play(message);
        } else {
            firstLeftOut = leftOut == 0 ? topic : firstLeftOut;
            leftOut++;
        }
    }

    @Override
    public void broken(BrokenLine line) {
        stage.broken(line);
    }
}

package linetwin.ui.replay;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import linetwin.link.recording.RecordingSurvey.Mark;
import linetwin.ui.state.StateLook;

/** A row of marks on the timeline, told by its letter and its colour. */
public enum Lane {
    /** Breakdowns. */
    FAILURE(StateLook.FAILED),
    /** Short stops. */
    MINOR_STOP(StateLook.MINOR_STOP),
    /** What calls for somebody: operators' calls and late deliveries. */
    CALL(StateLook.ANDON);

    static final List<String> STYLE_CLASSES =
            Stream.of(values()).map(Lane::styleClass).toList();

    private final StateLook look;

    Lane(StateLook look) {
        this.look = look;
    }

    /** Where a mark belongs; empty if it is neither a stop nor an alarm. */
    static Optional<Lane> of(Mark.Kind kind) {
        return switch (kind) {
            case FAILURE -> Optional.of(FAILURE);
            case MINOR_STOP -> Optional.of(MINOR_STOP);
            case ANDON, DELIVERY_LATE -> Optional.of(CALL);
            case ONLINE, OFFLINE, FINISHED, SCRAP -> Optional.empty();
        };
    }

    StateLook look() {
        return look;
    }

    /** The key of its name. */
    public String textKey() {
        return "lane." + name();
    }

    /** Gives the colour of its marks. */
    String styleClass() {
        return "mark-" + id();
    }

    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

package linetwin.sim.report;

import java.time.Duration;
import java.util.List;
import linetwin.model.state.StationState;
import linetwin.model.value.Label;
import linetwin.model.value.Text;
import linetwin.sim.experiment.FigureNote;
import linetwin.sim.scenario.Lever;
import linetwin.sim.scenario.Scenario;

/** Texts in both languages that several pages use. */
public final class Words {
    private Words() {}

    public static Text of(StationState state) {
        return switch (state) {
            case WORKING -> new Text("运行", "Working");
            case STARVED -> new Text("待料", "Starved");
            case BLOCKED -> new Text("堵塞", "Blocked");
            case FAILED -> new Text("故障", "Failed");
            case MINOR_STOP -> new Text("小停机", "Minor stop");
            case ANDON -> new Text("安灯", "Andon");
            case SETUP -> new Text("换型", "Set-up");
            case MAINTENANCE -> new Text("保养", "Maintenance");
            case BREAK -> new Text("休息", "Break");
            case OFF_SHIFT -> new Text("非班次", "Off shift");
            case NOT_OBSERVED -> new Text("未观测", "Not observed");
        };
    }

    /** A text and the notes that follow it. */
    public static Text joined(Text text, List<FigureNote> notes) {
        return sentences(text, notes.stream().map(FigureNote::text).toList());
    }

    /** Sentences after each other. */
    public static Text sentences(Text text, List<Text> more) {
        StringBuilder zh = new StringBuilder(text.zh());
        StringBuilder en = new StringBuilder(text.en());
        more.forEach(sentence -> {
            zh.append(sentence.zh());
            en.append(' ').append(sentence.en());
        });
        return new Text(zh.toString(), en.toString());
    }

    static Text duration(Duration time) {
        return time.toHours() % 24 == 0 && time.toHours() > 0
                ? new Text(time.toDays() + " 天", time.toDays() + " d")
                : Text.of(time.toSeconds() % 3_600 == 0 ? time.toHours() + " h" : time.toMillis() / 1_000.0 + " s");
    }

    /** The title of a place or a lever; what has none goes by its id. */
    public static Text title(Scenario scenario, String id) {
        return scenario.line()
                .labels()
                .filter(label -> label.id().equals(id))
                .map(Label::title)
                .findFirst()
                .or(() -> scenario.levers().stream()
                        .filter(lever -> lever.id().equals(id))
                        .map(Lever::title)
                        .findFirst())
                .orElse(Text.of(id));
    }
}

package linetwin.model.line.work;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import linetwin.model.value.Text;

/** What a robot works with. */
public enum RobotTool {
    SPOT_GUN("点焊枪", "Spot gun"),
    GRIPPER("抓手", "Gripper"),
    SEALING_GUN("涂胶枪", "Sealing gun"),
    ATOMISER("旋杯", "Atomiser");

    private final String zh;
    private final String en;

    RobotTool(String zh, String en) {
        this.zh = zh;
        this.en = en;
    }

    public Text title() {
        return new Text(zh, en);
    }

    /** As scenarios and messages write it, such as {@code spot-gun}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The one of this word; empty if there is none. */
    public static Optional<RobotTool> of(String word) {
        return Arrays.stream(values()).filter(tool -> tool.word().equals(word)).findFirst();
    }
}

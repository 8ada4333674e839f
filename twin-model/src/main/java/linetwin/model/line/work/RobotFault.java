package linetwin.model.line.work;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import linetwin.model.value.Text;
import org.jspecify.annotations.Nullable;

/** What fails at a robot: its tool, or its program. */
public enum RobotFault {
    TIP("电极帽", "Electrode tip", RobotTool.SPOT_GUN),
    GRIPPER("抓手", "Gripper", RobotTool.GRIPPER),
    SEALING_GUN("涂胶枪", "Sealing gun", RobotTool.SEALING_GUN),
    ATOMISER("旋杯", "Atomiser", RobotTool.ATOMISER),
    PROGRAM("机器人程序", "Robot program", null);

    private final String zh;
    private final String en;
    private final @Nullable RobotTool tool;

    RobotFault(String zh, String en, @Nullable RobotTool tool) {
        this.zh = zh;
        this.en = en;
        this.tool = tool;
    }

    public Text title() {
        return new Text(zh, en);
    }

    /** As scenarios and messages write it, such as {@code sealing-gun}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether a robot with the tool can fail so. */
    public boolean isOf(RobotTool robotTool) {
        return tool == null || tool == robotTool;
    }

    /** The one of this word; empty if there is none. */
    public static Optional<RobotFault> of(String word) {
        return Arrays.stream(values())
                .filter(fault -> fault.word().equals(word))
                .findFirst();
    }
}

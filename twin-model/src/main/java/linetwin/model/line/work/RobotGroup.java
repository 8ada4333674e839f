package linetwin.model.line.work;

import java.util.List;
import java.util.stream.IntStream;
import linetwin.model.value.Fractions;
import linetwin.model.value.Ids;
import linetwin.model.value.Text;

/**
 * Robots of a station that do the same with the same tool.
 *
 * @param name unique within the station
 * @param count how many they are, 1 to {@value #MOST}
 * @param workFraction share of a cycle in which each of them moves, 0..1; in the rest it waits for the slowest robot or for the part
 */
public record RobotGroup(String name, Text title, int count, RobotTool tool, double workFraction) {
    /** In one group: more than any cell has. */
    public static final int MOST = 32;

    public RobotGroup {
        Ids.require("robots", name);
        Fractions.require("work", workFraction);
        if (count < 1 || count > MOST) {
            throw new IllegalArgumentException(
                    "robots '" + name + "' have a count of " + count + "; must be 1 to " + MOST);
        }
    }

    /** The names of its robots: its own if it is one, else with numbers from 1, such as {@code spot-3}. */
    public List<String> robots() {
        return count == 1
                ? List.of(name)
                : IntStream.rangeClosed(1, count)
                        .mapToObj(number -> name + "-" + number)
                        .toList();
    }

    /** What people call the robot of this number from 0. */
    public Text title(int number) {
        return count == 1 ? title : new Text(title.zh() + (number + 1), title.en() + " " + (number + 1));
    }

    /** Whether the name is that of the group or of one of its robots. */
    public boolean isNamed(String other) {
        return name.equals(other) || robots().contains(other);
    }

    /** The robots that the name means: all of the group, or one. */
    public List<String> robots(String named) {
        return named.equals(name) ? robots() : List.of(named);
    }
}

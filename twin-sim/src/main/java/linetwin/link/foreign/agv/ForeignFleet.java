package linetwin.link.foreign.agv;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import linetwin.model.telemetry.body.FleetDescription;

/**
 * A fleet whose AGVs speak VDA 5050, as a mapping file describes it.
 *
 * @param description as the contract has it
 * @param interfaceName the first level of its topics
 * @param manufacturer the third level
 * @param agvs ids of its AGVs by their serial numbers
 * @param nodes ids of its nodes by the names that messages have for them
 */
public record ForeignFleet(
        FleetDescription description,
        String interfaceName,
        String manufacturer,
        Map<String, String> agvs,
        Map<String, String> nodes) {
    private static final int LEVELS = 5;
    private static final List<String> SUBJECTS = List.of("state", "connection");

    public ForeignFleet {
        agvs = Map.copyOf(agvs);
        nodes = Map.copyOf(nodes);
    }

    /** The topics that its AGVs speak on, whichever version. */
    public List<String> filters() {
        return SUBJECTS.stream().map(this::filter).toList();
    }

    private String filter(String subject) {
        return interfaceName + "/+/" + manufacturer + "/+/" + subject;
    }

    /** The levels of a topic of this fleet; empty if it is another's. */
    Optional<AgvTopic> match(String topic) {
        String[] levels = topic.split("/", -1);
        return levels.length == LEVELS
                        && levels[0].equals(interfaceName)
                        && levels[2].equals(manufacturer)
                        && SUBJECTS.contains(levels[4])
                ? Optional.of(new AgvTopic(levels[1], levels[3], levels[4]))
                : Optional.empty();
    }

    /**
     * What a topic says by itself.
     *
     * @param version of the standard, such as {@code v3}
     */
    record AgvTopic(String version, String serialNumber, String subject) {}
}

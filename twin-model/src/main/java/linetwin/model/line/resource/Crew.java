package linetwin.model.line.resource;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import linetwin.model.value.Ids;
import linetwin.model.value.Text;

/**
 * People of limited number who serve stops, changeovers and work in the order in which they are called.
 *
 * @param skills how many of them have a skill, by its name; what is not named here anybody can do
 */
public record Crew(String id, Text title, int size, Map<String, Integer> skills) {
    public Crew {
        Ids.require("crew", id);
        skills = Collections.unmodifiableSortedMap(new TreeMap<>(skills));
        if (size < 1) {
            throw new IllegalArgumentException("crew '" + id + "' has size " + size + "; must be 1 or more");
        }
        for (Map.Entry<String, Integer> skill : skills.entrySet()) {
            Ids.require("skill", skill.getKey());
            if (skill.getValue() < 1 || skill.getValue() > size) {
                throw new IllegalArgumentException("crew '" + id + "' has " + skill.getValue() + " members for '"
                        + skill.getKey() + "'; must be 1 to its size of " + size);
            }
        }
    }

    /** A crew whose members can all do everything. */
    public Crew(String id, Text title, int size) {
        this(id, title, size, Map.of());
    }
}

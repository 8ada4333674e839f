package linetwin.link.foreign.word;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Which element of a line is meant by a name in its messages: names first, then patterns in the order of the file. */
public final class ElementNames {
    private final WordMap<String> ids;
    private final Set<String> names;

    /** @param ids by names and patterns with {@code *} */
    public ElementNames(Map<String, String> ids) {
        this.ids = new WordMap<>(ids);
        names = new TreeSet<>(ids.keySet());
    }

    /** The names and patterns, in order of the alphabet. */
    public Set<String> all() {
        return Collections.unmodifiableSet(names);
    }

    public Optional<String> find(String name) {
        return ids.find(name);
    }
}

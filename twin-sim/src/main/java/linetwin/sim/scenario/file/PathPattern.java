package linetwin.sim.scenario.file;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A path of field names in which {@code *} stands for any part of a name and {@code **} for any number of names. */
public final class PathPattern {
    private static final String ANY_DEPTH = "**";

    private final List<String> names;
    private final List<Predicate<String>> rules;

    public PathPattern(String text) {
        names = Arrays.asList(text.split("\\.", -1));
        rules = names.stream().map(PathPattern::rule).toList();
    }

    public boolean matches(List<String> path) {
        return matches(0, path);
    }

    /** Whether the pattern matches the path or something that holds it. */
    public boolean covers(List<String> path) {
        for (int length = 1; length <= path.size(); length++) {
            if (matches(path.subList(0, length))) {
                return true;
            }
        }
        return false;
    }

    private boolean matches(int from, List<String> path) {
        if (from == names.size()) {
            return path.isEmpty();
        }
        if (names.get(from).equals(ANY_DEPTH)) {
            return matches(from + 1, path) || (!path.isEmpty() && matches(from, path.subList(1, path.size())));
        }
        return !path.isEmpty() && rules.get(from).test(path.get(0)) && matches(from + 1, path.subList(1, path.size()));
    }

    /** Whether something inside the path may match. */
    public boolean reachesInto(List<String> path) {
        for (int i = 0; i < path.size(); i++) {
            if (i == names.size() - 1 || !rules.get(i).test(path.get(i))) {
                return names.get(i).equals(ANY_DEPTH);
            }
            if (names.get(i).equals(ANY_DEPTH)) {
                return true;
            }
        }
        return true;
    }

    /** Most names are plain, and comparing them is much faster than matching a pattern. */
    private static Predicate<String> rule(String name) {
        if (!name.contains("*")) {
            return name::equals;
        }
        Pattern pattern = Pattern.compile(
                Arrays.stream(name.split("\\*", -1)).map(Pattern::quote).collect(Collectors.joining(".*")));
        return candidate -> pattern.matcher(candidate).matches();
    }
}

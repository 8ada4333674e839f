package linetwin.sim.scenario.mapping;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import linetwin.model.telemetry.limit.Limits;
import linetwin.sim.scenario.file.Fields;

/**
 * One entry for elements of a mapping: usually an element, or several that are alike, whose names {@code for} counts up.
 *
 * @param key as the file writes it, with names in braces for several elements
 * @param members each as if it stood in the file alone
 * @param isParallel whether items go to one of them, instead of to one after the other
 */
record ElementGroup(String key, List<Fields> members, boolean isParallel) {
    private static final Pattern NAME = Pattern.compile("\\{[a-z][a-z0-9-]*}");
    private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,62}");
    private static final Pattern RANGE = Pattern.compile("([0-9]{1,6})\\.\\.([0-9]{1,6})");

    ElementGroup {
        members = List.copyOf(members);
    }

    /** All of a file, in its order. */
    static List<ElementGroup> readAll(Fields root) {
        return root.entries("areas").stream()
                .flatMap(area -> area.entries("elements").stream())
                .map(ElementGroup::read)
                .toList();
    }

    private static ElementGroup read(Fields entry) {
        if (!entry.has("for")) {
            if (!ID.matcher(entry.id()).matches()) {
                entry.refuse("must be an id: lower-case letters, digits and -; a group of elements needs for");
            }
            if (ID.matcher(entry.id()).matches() && entry.has("parallel")) {
                entry.refuse("parallel", "", "is for groups of elements, which have for");
            }
            return new ElementGroup(entry.id(), List.of(entry), false);
        }
        List<Map<String, String>> each = isNamed(entry) ? combinations(entry, entry.inner("for")) : List.of();
        List<Fields> members =
                each.stream().map(values -> member(entry, values)).toList();
        return new ElementGroup(entry.id(), members, MappingFields.isTrue(entry, "parallel"));
    }

    /** Every value of each name with every value of the others, the last one changing first. */
    private static List<Map<String, String>> combinations(Fields entry, Fields names) {
        List<Map<String, String>> found = List.of(Map.of());
        for (String name : names.names()) {
            List<String> values = values(names, name);
            if ((long) found.size() * values.size() > Limits.ELEMENTS) {
                entry.refuse("for", "", "makes more than " + Limits.ELEMENTS + " elements");
                return List.of();
            }
            List<Map<String, String>> longer = new ArrayList<>();
            for (Map<String, String> before : found) {
                for (String value : values) {
                    Map<String, String> one = new LinkedHashMap<>(before);
                    one.put('{' + name + '}', value);
                    longer.add(one);
                }
            }
            found = longer;
        }
        return found;
    }

    /** Such as 01, 02 and 03 of {@code 01..03}, which all have as many digits as the first. */
    private static List<String> values(Fields names, String name) {
        List<String> words = names.words(name);
        Matcher range = RANGE.matcher(words.size() == 1 ? words.get(0) : "");
        if (!range.matches()) {
            if (new HashSet<>(words).size() < words.size()) {
                names.refuse(name, "", "has a value twice; must be once");
            }
            return words;
        }
        int first = Integer.parseInt(range.group(1));
        int last = Integer.parseInt(range.group(2));
        if (last < first || last - first >= Limits.ELEMENTS) {
            names.refuse(
                    name, words.get(0), "must count up, to at most " + Limits.ELEMENTS + " elements, such as 01..60");
            return List.of();
        }
        String form = "%0" + range.group(1).length() + "d";
        List<String> values = new ArrayList<>();
        for (int i = first; i <= last; i++) {
            values.add(String.format(Locale.ROOT, form, i));
        }
        return values;
    }

    /** Whether each name is in the id, without which several elements would have the same one; noted if not. */
    private static boolean isNamed(Fields entry) {
        Set<String> inId = NAME.matcher(entry.id())
                .results()
                .map(name -> name.group().substring(1, name.group().length() - 1))
                .collect(Collectors.toSet());
        List<String> counted = entry.inner("for").names();
        counted.stream()
                .filter(name -> !inId.contains(name))
                .forEach(name -> entry.refuse("for", name, "must be in the id of the group, as {" + name + "}"));
        inId.stream()
                .filter(name -> !counted.contains(name))
                .sorted()
                .forEach(name -> entry.refuse("uses {" + name + "}, which for does not have"));
        return inId.size() == counted.size() && inId.containsAll(counted);
    }

    private static Fields member(Fields entry, Map<String, String> values) {
        Map<String, String> lower = new HashMap<>();
        values.forEach((name, value) -> lower.put(name, value.toLowerCase(Locale.ROOT)));
        String id = filled(entry.id(), lower);
        if (!ID.matcher(id).matches()) {
            entry.refuse("for", id, "must be an id: lower-case letters, digits and -");
        }
        return entry.copy(
                id,
                (field, text) -> filled(text, field.equals("to") ? lower : values),
                field -> !field.equals("for") && !field.equals("parallel"));
    }

    /** A name that is none of these stays as it is. */
    private static String filled(String text, Map<String, String> values) {
        return NAME.matcher(text)
                .replaceAll(name -> Matcher.quoteReplacement(values.getOrDefault(name.group(), name.group())));
    }

    /** Where items go that come to the group. */
    List<String> heads() {
        return members.stream()
                .limit(isParallel ? members.size() : 1)
                .map(Fields::id)
                .toList();
    }

    /** Where items go from the member of this number, if its fields do not say. */
    List<String> usualNext(int member, List<String> after) {
        boolean isLeaving = isParallel || member == members.size() - 1;
        return isLeaving ? after : List.of(members.get(member + 1).id());
    }

    /** Where a member's items go by its {@code to}, of which each word is an element, or a group for all of its members. */
    static List<String> written(Fields member, List<ElementGroup> groups) {
        return member.words("to").stream()
                .flatMap(to -> groups.stream()
                        .filter(group -> group.key().equals(to))
                        .findFirst()
                        .map(group -> group.members().stream().map(Fields::id))
                        .orElseGet(() -> Stream.of(to)))
                .distinct()
                .toList();
    }
}

package linetwin.ui.connect;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A broker that was used before. Its password is not known.
 *
 * @param address such as {@code tcp://host:1883}
 * @param user empty if it was used without
 * @param trustStore file with the certificates to trust; empty for those of the Java runtime
 * @param mapping file that says what the messages of its line mean; empty for a line that speaks the contract
 */
public record RecentBroker(String address, String user, String trustStore, String mapping) {
    /** How many are worth remembering. */
    public static final int MOST = 6;

    /** These brokers with another one as the latest. */
    static List<RecentBroker> with(List<RecentBroker> others, RecentBroker latest) {
        List<RecentBroker> brokers = new ArrayList<>(others);
        brokers.remove(latest);
        brokers.add(0, latest);
        return List.copyOf(brokers.subList(0, Math.min(MOST, brokers.size())));
    }

    @Override
    public String toString() {
        return Stream.of(address, user, nameOf(mapping))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("  "));
    }

    private static String nameOf(String file) {
        return file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
    }
}

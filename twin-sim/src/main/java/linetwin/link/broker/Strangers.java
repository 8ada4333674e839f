package linetwin.link.broker;

import io.netty.channel.Channel;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Connections of which nobody knows yet whose they are: where there are too many of one address, or in all, the oldest of the
 * address that has most gives way, since who means it says soon who he is. Those whose passwords wait to be compared stay. Safe for
 * use by several threads.
 */
final class Strangers {
    private static final int MOST_OF_AN_ADDRESS = 100;
    private static final int MOST = 300;

    private final Map<String, Set<Channel>> silent = new HashMap<>();

    /** Where a connection comes from, without the port. */
    static String addressOf(Channel channel) {
        return String.valueOf(channel.remoteAddress()).replaceFirst(":\\d+$", "");
    }

    /** Adds a connection, until it is known or closed. */
    void add(Channel channel) {
        String address = addressOf(channel);
        Channel giving = null;
        synchronized (silent) {
            Set<Channel> own = silent.computeIfAbsent(address, each -> new LinkedHashSet<>());
            own.add(channel);
            if (own.size() > MOST_OF_AN_ADDRESS) {
                giving = own.iterator().next();
            } else if (count() > MOST) {
                giving = most().iterator().next();
            }
        }
        if (giving != null) {
            known(giving);
            var unused = giving.close();
        }
        var unused = channel.closeFuture().addListener(closed -> known(channel));
    }

    private int count() {
        return silent.values().stream().mapToInt(Collection::size).sum();
    }

    private Set<Channel> most() {
        return silent.values().stream().max(Comparator.comparingInt(Set::size)).orElseThrow();
    }

    /** A connection that has said whose it is, or is over. */
    void known(Channel channel) {
        String address = addressOf(channel);
        synchronized (silent) {
            Set<Channel> own = silent.get(address);
            if (own != null && own.remove(channel) && own.isEmpty()) {
                silent.remove(address);
            }
        }
    }
}

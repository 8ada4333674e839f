package linetwin.link.broker.room;

import java.util.List;
import java.util.Map;
import linetwin.model.telemetry.limit.Excerpt;
import org.apache.activemq.artemis.api.core.Message;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.core.filter.Filter;
import org.apache.activemq.artemis.core.postoffice.impl.LocalQueueBinding;
import org.apache.activemq.artemis.core.server.ActiveMQServer;
import org.apache.activemq.artemis.core.server.Queue;
import org.apache.activemq.artemis.selector.filter.Filterable;

/** What Artemis keeps for those who subscribe: one queue for each filter of each client. */
public final class Subscriptions {
    private static final String OF_THE_BROKER = "$sys.";
    private static final int AT_ONCE = 1_000;
    private static final int WEIGHT_OF_WILDCARDS = 4;

    private Subscriptions() {}

    static List<Queue> of(ActiveMQServer server) {
        return server.getPostOffice()
                .getAllBindings()
                .filter(LocalQueueBinding.class::isInstance)
                .map(binding -> ((LocalQueueBinding) binding).getQueue())
                .filter(queue -> !queue.getName().toString().startsWith(OF_THE_BROKER))
                .toList();
    }

    /** A filter with wildcards lets a message come to a client again. */
    static int weight(String filter) {
        return isWild(filter) ? WEIGHT_OF_WILDCARDS : 1;
    }

    /** Whether a filter can match more than one topic. */
    public static boolean isWild(String filter) {
        return filter.endsWith("#") || filter.contains("+") || filter.contains("*"); // which is Artemis' own
    }

    static int weight(List<Queue> subscriptions) {
        return subscriptions.stream()
                .mapToInt(queue -> weight(queue.getAddress().toString()))
                .sum();
    }

    /** The client and its filter, fit for a log. */
    static String nameOf(Queue queue) {
        return "'" + Excerpt.of(queue.getName().toString()) + "'";
    }

    /** Drops the oldest messages that wait; says how many it were. */
    static int dropOldest(Queue queue, long count) throws Exception {
        return queue.deleteMatchingReferences(AT_ONCE, new FirstOnes(count));
    }

    /** Whichever messages it is asked about first. */
    private static final class FirstOnes implements Filter {
        private long left;

        FirstOnes(long count) {
            left = count;
        }

        private boolean isOneMore() {
            return left-- > 0;
        }

        @Override
        public boolean match(Message message) {
            return isOneMore();
        }

        @Override
        public boolean match(Map<String, String> properties) {
            return isOneMore();
        }

        @Override
        public boolean match(Filterable message) {
            return isOneMore();
        }

        @Override
        public SimpleString getFilterString() {
            return SimpleString.of("the oldest");
        }
    }
}

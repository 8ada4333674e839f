package linetwin.model.telemetry;

/**
 * Which topics are chosen, as MQTT 3.1.1 has it in section 4.7: {@code +} stands for one whole level, {@code #} at the end for all
 * that follow and the level above them; neither stands for a first level that begins with {@code $}.
 *
 * @param text well-formed
 */
public record TopicFilter(String text) {
    /** Whether it chooses a topic. */
    public boolean matches(String topic) {
        if (topic.startsWith("$") && !text.startsWith("$")) {
            return false;
        }
        String[] wanted = text.split("/", -1);
        String[] levels = topic.split("/", -1);
        for (int i = 0; i < wanted.length; i++) {
            if (wanted[i].equals("#")) {
                return true;
            }
            if (i == levels.length || !(wanted[i].equals("+") || wanted[i].equals(levels[i]))) {
                return false;
            }
        }
        return wanted.length == levels.length;
    }

    @Override
    public String toString() {
        return text;
    }
}

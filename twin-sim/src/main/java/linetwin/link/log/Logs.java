package linetwin.link.log;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import linetwin.file.FileFailure;
import linetwin.link.foreign.word.ElementNames;
import linetwin.link.log.LogEntry.Ended;
import linetwin.link.log.LogEntry.Silent;
import linetwin.link.log.form.LogException;
import linetwin.link.log.form.LogRows;

/** Several logs of one line, read together in order of time. Memory is bounded whatever they hold. */
public final class Logs implements AutoCloseable {
    private static final int BUFFER_BYTES = 1 << 16;

    private final List<LogReader> readers = new ArrayList<>();
    private final PriorityQueue<LogEntry> heads =
            new PriorityQueue<>(Comparator.comparing(LogEntry::at).thenComparingInt(LogEntry::log));
    private final List<LogFile> files;
    private final Set<Integer> begun = new HashSet<>();
    private boolean isBegun;

    private Logs(List<LogFile> files) {
        this.files = List.copyOf(files);
    }

    /** A file and what its rows mean. */
    public record LogFile(Path path, LogRule rule) {}

    /**
     * The first rule that is about each file.
     *
     * @throws LogException if none is about one of them
     */
    public static List<LogFile> assign(List<Path> files, List<LogRule> rules) {
        List<LogFile> assigned = new ArrayList<>();
        for (Path file : files) {
            String name = String.valueOf(file.getFileName());
            LogRule rule = rules.stream()
                    .filter(each -> each.isAbout(name))
                    .findFirst()
                    .orElseThrow(() -> new LogException(
                            file.toString(),
                            "is none of the files that the mapping has logs for",
                            Optional.of("Maybe its name is to be added to files in a row of logs.")));
            assigned.add(new LogFile(file, rule));
        }
        return assigned;
    }

    /** Opens all of them, or none. */
    public static Logs open(List<LogFile> files, ElementNames elements, LogListener listener) {
        Logs logs = new Logs(files);
        try {
            for (int i = 0; i < files.size(); i++) {
                logs.open(i, files.get(i), elements, listener);
            }
            return logs;
        } catch (LogException e) {
            logs.close();
            throw e;
        }
    }

    private void open(int number, LogFile file, ElementNames elements, LogListener listener) {
        try {
            begin(number, file, elements, listener);
        } catch (IOException e) {
            throw new LogException(file.path().toString(), "can't be read: " + FileFailure.reason(e));
        }
    }

    private void begin(int number, LogFile file, ElementNames elements, LogListener listener) throws IOException {
        LogRule rule = file.rule();
        LogReader reader = new LogReader(number, rows(file), rule, elements, listener);
        readers.add(reader);
        if (rule.kind() == LogKind.STOPS && rule.otherwise().isPresent()) {
            try (LogReader before = new LogReader(number, rows(file), rule, elements, new Deaf())) {
                Set<String> found = before.survey();
                found.addAll(rule.covers());
                reader.cover(found);
            }
        }
    }

    private static LogRows rows(LogFile file) throws IOException {
        return LogRows.open(
                file.path(), file.rule().form(), Set.copyOf(file.rule().columns()));
    }

    /** Tells nobody, what will be told when the file is read again. */
    private static final class Deaf implements LogListener {
        @Override
        public void onRefused(String kind, String text) {}

        @Override
        public void onRemark(String text) {}
    }

    /** The next thing that any of them says; empty at the end of all. */
    public Optional<LogEntry> next() {
        if (!isBegun) {
            isBegun = true;
            readers.forEach(reader -> reader.next().ifPresent(heads::add));
        }
        LogEntry head = heads.poll();
        if (head == null) {
            return Optional.empty();
        }
        begun.add(head.log());
        readers.get(head.log()).next().ifPresent(heads::add);
        return head.fact() instanceof Ended ? ended(head) : Optional.of(head);
    }

    /** A log may go on in another file of the same rule that begins then, at once or after a silence. */
    private Optional<LogEntry> ended(LogEntry end) {
        LogRule rule = files.get(end.log()).rule();
        Optional<LogEntry> following = heads.stream()
                .filter(head -> !begun.contains(head.log())
                        && files.get(head.log()).rule().equals(rule))
                .min(Comparator.comparing(LogEntry::at));
        if (following.isEmpty()) {
            return Optional.of(end);
        }
        boolean goesOn = !LogReader.isLonger(
                end.at(), following.get().at(), rule.silence().after());
        return Optional.of(new LogEntry(end.at(), end.log(), 0, "", goesOn ? new Ended(true) : new Silent()));
    }

    /** Rows that were read. */
    public long rows() {
        return readers.stream().mapToLong(LogReader::rows).sum();
    }

    /** Bytes that were read. */
    public long position() {
        return readers.stream().mapToLong(LogReader::position).sum();
    }

    /** Bytes of these files. */
    public static long size(List<LogFile> files) {
        long size = 0;
        for (LogFile file : files) {
            try {
                size += Files.size(file.path());
            } catch (IOException e) {
                return 0;
            }
        }
        return size;
    }

    /**
     * The name of a run that is made of these files and a text: the same for the same content, and another one for any other, by
     * SHA-256.
     */
    public static UUID nameOf(String text, List<LogFile> files) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(text.getBytes(StandardCharsets.UTF_8));
            byte[] buffer = new byte[BUFFER_BYTES];
            for (LogFile file : files) {
                digest.update((byte) 0);
                try (InputStream in = Files.newInputStream(file.path())) {
                    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                        digest.update(buffer, 0, read);
                    }
                }
            }
            return UUID.nameUUIDFromBytes(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        } catch (IOException e) {
            throw new LogException(
                    files.stream().map(file -> file.path().toString()).collect(Collectors.joining(", "))
                            + ": can't be read: " + FileFailure.reason(e) + ".");
        }
    }

    @Override
    public void close() {
        for (LogReader reader : readers) {
            try {
                reader.close();
            } catch (IOException e) {
                // it was only read, so that nothing is lost
            }
        }
    }
}

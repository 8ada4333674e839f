package linetwin.link.log;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.Optional;
import linetwin.link.foreign.mapping.TimeForm;
import linetwin.link.foreign.mapping.WordField;

/**
 * A moment in a row of a log.
 *
 * @param form counted from 1970, or written out
 * @param pattern of a time that is written out; ISO-8601 without it
 * @param zone of times that are written without one; empty if they all have theirs
 */
public record LogTime(WordField word, TimeForm form, Optional<DateTimeFormatter> pattern, Optional<ZoneId> zone) {
    private static final DateTimeFormatter ISO = new DateTimeFormatterBuilder()
            .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
            .appendPattern("[XXXXX][XXXX][X]")
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);

    private static final int DATE_CHARACTERS = 10;
    private static final int MOST_CHARACTERS = 64;
    private static final LocalDateTime EXAMPLE = LocalDateTime.of(2026, 1, 25, 14, 30, 15);

    /**
     * A pattern such as {@code dd.MM.yyyy HH:mm:ss}, in the letters of {@link DateTimeFormatter}; refuses what is none, or tells
     * no moment.
     */
    public static DateTimeFormatter pattern(String text) {
        DateTimeFormatter formatter = DateTimeFormatter.ofPattern(text.replace('y', 'u'), Locale.ROOT)
                .withResolverStyle(ResolverStyle.STRICT);
        try {
            LocalDateTime read =
                    LocalDateTime.from(formatter.parse(formatter.format(EXAMPLE.atOffset(ZoneOffset.UTC))));
            if (!read.truncatedTo(ChronoUnit.MINUTES).equals(EXAMPLE.truncatedTo(ChronoUnit.MINUTES))) {
                throw new IllegalArgumentException("it must tell year, month, day, hour and minute");
            }
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "it must tell year, month, day, hour and minute, such as dd.MM.yyyy HH:mm:ss", e);
        }
        return formatter;
    }

    /**
     * A moment as it stands in a row.
     *
     * @param instant empty if it is written without a zone
     * @param local the time on the clock there, if it is
     */
    record Stated(Optional<Instant> instant, Optional<LocalDateTime> local) {}

    /** Empty if the text is no time of this form. */
    Optional<Stated> parse(String text) {
        if (text.length() > MOST_CHARACTERS) {
            return Optional.empty();
        }
        if (form != TimeForm.ISO) {
            return form.find(text).map(time -> new Stated(Optional.of(time), Optional.empty()));
        }
        try {
            TemporalAccessor parsed =
                    pattern.isPresent() ? pattern.get().parse(text.strip()) : ISO.parse(standard(text.strip()));
            return Optional.of(
                    parsed.isSupported(ChronoField.OFFSET_SECONDS)
                            ? new Stated(Optional.of(OffsetDateTime.from(parsed).toInstant()), Optional.empty())
                            : new Stated(Optional.empty(), Optional.of(LocalDateTime.from(parsed))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Many write a space where the standard has a T, and some a comma before the fraction, which it allows. */
    private static String standard(String text) {
        String pointed = text.indexOf(',') < 0 ? text : text.replace(',', '.');
        return pointed.length() > DATE_CHARACTERS && pointed.charAt(DATE_CHARACTERS) == ' '
                ? pointed.substring(0, DATE_CHARACTERS) + 'T' + pointed.substring(DATE_CHARACTERS + 1)
                : pointed;
    }

    /** What a time must be, as the rest of a sentence. */
    String rule() {
        return pattern.isPresent()
                ? "must be a time of the form that the mapping says"
                : form == TimeForm.ISO ? "must be a time in ISO-8601, such as 2026-01-05T06:00:00Z" : form.rule();
    }
}

package vn.sanvat.content.link;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.sanvat.markdown.TextLinks;
import vn.sanvat.markdown.TextTooDear;

/** The pictures that a Markdown text shows or leads to, in whatever spelling, as paths below {@code media/}. */
public final class PictureLinks {
    private static final String FOLDER = "../media/";
    private static final Pattern WRITTEN = Pattern.compile("media/([^\\s()\\[\\]<>\"']{1,250})");
    private static final Pattern BEHIND = Pattern.compile("[?#].*", Pattern.DOTALL);

    private PictureLinks() {}

    public static Set<String> in(String body) {
        try {
            return TextLinks.in(body).stream()
                    .flatMap(link -> of(link.destination()))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (TextTooDear e) {
            return written(body);
        }
    }

    /** Of a text that is too dear to be read: it is taken at its word. */
    public static Set<String> written(String body) {
        return WRITTEN.matcher(body)
                .results()
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What a destination may mean: its path as it is written, and without escapes. */
    public static Stream<String> of(String destination) {
        if (!destination.startsWith(FOLDER)) {
            return Stream.empty();
        }
        var path = BEHIND.matcher(destination.substring(FOLDER.length())).replaceFirst("");
        return path.contains("%") ? Stream.of(path, decoded(path)).distinct() : Stream.of(path);
    }

    private static String decoded(String path) {
        try {
            return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return path;
        }
    }
}

package vn.sanvat.search.meaning.part;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import vn.sanvat.search.word.Words;

/**
 * What was typed, cut into words as the index does it, each with where it stands.
 *
 * @param text without what cannot be seen
 */
public record Typed(String text, List<Token> tokens) {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}]+");
    /** {@code #NuocMamNamO}: capital letters are all that keeps the words of a hashtag apart. */
    private static final Pattern HASHTAG = Pattern.compile("#[\\p{L}\\p{M}\\p{N}_]+");

    /** {@code ★★★★}: as many as they are, where no figure says how many. */
    private static final Pattern STARS = Pattern.compile("(?<![\\p{N}★⭐]\\s?)[★⭐]{1,5}(?![★⭐])");

    private static final Pattern INSIDE_HASHTAG = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu})");

    /**
     * @param begin of its first letter in the text
     * @param end behind its last letter
     */
    public record Token(String word, int begin, int end) {}

    public Typed {
        tokens = List.copyOf(tokens);
    }

    public static Typed of(String text) {
        var written =
                Words.visible(Normalizer.normalize(text, Normalizer.Form.NFC)).replace("\uFE0F", "");
        var seen =
                STARS.matcher(written).replaceAll(stars -> " " + stars.group().length() + "★ ");
        var apart = HASHTAG.matcher(seen)
                .replaceAll(tag -> INSIDE_HASHTAG
                        .matcher(tag.group().substring(1).replace('_', ' '))
                        .replaceAll(" "));
        List<Token> tokens = new ArrayList<>();
        var words = WORD.matcher(apart);
        while (words.find()) {
            for (var word : Words.of(words.group())) {
                tokens.add(new Token(word, words.start(), words.end()));
            }
        }
        return new Typed(apart, tokens);
    }

    public List<String> words() {
        return tokens.stream().map(Token::word).toList();
    }

    /** The same with other words in the places of these. */
    public Typed with(List<String> others) {
        List<Token> read = new ArrayList<>();
        for (var i = 0; i < tokens.size(); i++) {
            read.add(new Token(
                    others.get(i), tokens.get(i).begin(), tokens.get(i).end()));
        }
        return new Typed(text, read);
    }

    /** As it was typed. */
    public String between(int from, int to) {
        return text.substring(tokens.get(from).begin(), tokens.get(to - 1).end());
    }

    /** What is left of the text without some words. */
    String without(int from, int to) {
        var left = text.substring(0, tokens.get(from).begin())
                + text.substring(tokens.get(to - 1).end());
        return left.replaceAll("\\s+", " ").strip();
    }
}

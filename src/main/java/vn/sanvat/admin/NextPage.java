package vn.sanvat.admin;

import java.util.regex.Pattern;

/** A page of the desk to go on to. Anything else that a request names leads to the first page. */
record NextPage(String path) {
    private static final Pattern PATH = Pattern.compile("/admin(/[A-Za-z0-9._-]{1,100}){0,6}");
    // RFC 3986 §3.4, with whole escapes only
    private static final Pattern QUERY = Pattern.compile("(?:[A-Za-z0-9._~!$&'()*+,;=:@/?-]|%[0-9A-Fa-f]{2}){1,2000}");

    /** @param asked an address within the site; a query that is none is left out */
    static NextPage of(String asked) {
        var parts = asked.split("\\?", 2);
        if (!PATH.matcher(parts[0]).matches() || parts[0].contains("..")) {
            return new NextPage("/admin");
        }
        var hasQuery = parts.length == 2 && QUERY.matcher(parts[1]).matches();
        return new NextPage(hasQuery ? asked : parts[0]);
    }
}

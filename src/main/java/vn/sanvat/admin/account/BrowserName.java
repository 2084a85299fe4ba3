package vn.sanvat.admin.account;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.sanvat.problem.ProblemMessages;

/**
 * A browser as people know it: {@code Chrome trên Android}. Only the few that most people have are told apart, from the
 * words that each puts into its {@code User-Agent}; those that name others too come first.
 */
final class BrowserName {
    private static final Map<String, String> BROWSERS = ordered(
            "Zalo", "Zalo",
            "FBAN", "Facebook",
            "FBAV", "Facebook",
            "coc_coc_browser", "Cốc Cốc",
            "EdgA", "Edge",
            "EdgiOS", "Edge",
            "Edg/", "Edge",
            "OPR/", "Opera",
            "SamsungBrowser", "Samsung Internet",
            "YaBrowser", "Yandex",
            "FxiOS", "Firefox",
            "Firefox/", "Firefox",
            "CriOS", "Chrome",
            "Chrome/", "Chrome",
            "Safari/", "Safari");

    private static final Map<String, String> SYSTEMS = ordered(
            "Android", "Android",
            "iPhone", "iPhone",
            "iPad", "iPad",
            "Windows", "Windows",
            "CrOS", "ChromeOS",
            "Mac OS X", "Mac",
            "Linux", "Linux");

    private BrowserName() {}

    private static Map<String, String> ordered(String... pairs) {
        Map<String, String> map = new LinkedHashMap<>();
        for (var i = 0; i < pairs.length; i += 2) {
            map.put(pairs[i], pairs[i + 1]);
        }
        return map;
    }

    static String of(String userAgent, Locale locale) {
        var browser = find(BROWSERS, userAgent);
        var system = find(SYSTEMS, userAgent);
        var key = browser.isEmpty() || system.isEmpty() ? "sessions.other" : "sessions.browser";
        return ProblemMessages.text(
                "messages/admin", key, new Object[] {browser.orElse(""), system.orElse("")}, locale);
    }

    private static Optional<String> find(Map<String, String> names, String userAgent) {
        return names.entrySet().stream()
                .filter(name -> userAgent.contains(name.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}

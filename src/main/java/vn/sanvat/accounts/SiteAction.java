package vn.sanvat.accounts;

/** What concerns the site as a whole; only administrators without limits may. */
public enum SiteAction {
    MANAGE_PEOPLE,
    READ_AUDIT_LOG,
    MANAGE_TOKENS,
    MANAGE_WEBHOOKS,
    TEND_SEARCH,
    CHANGE_SETTINGS
}

package vn.sanvat.admin.audit;

/**
 * An entry of the log in words, with the saves of the same person in the same entry that went before it.
 *
 * @param saves how many of them it stands for
 * @param entry what the entry is called; empty where it is about none
 * @param entryUrl its history; empty where there is none that the person may see
 */
public record AuditView(
        String at,
        String person,
        String action,
        int saves,
        String entry,
        String entryUrl,
        String revision,
        String detail,
        String address) {}

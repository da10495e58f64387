package cn.yunshequ.volunteering.model;

import cn.yunshequ.kernel.AreaPath;

/** What the rules ask of a help request. */
public record HelpStanding(
    AreaPath path,
    HelpStatus status,
    boolean hidden,
    boolean viewerAsked,
    boolean viewerClaimed,
    boolean viewerIsWorker,
    boolean viewerIsVerifiedAdult) {}

package cn.yunshequ.volunteering.model;

import cn.yunshequ.community.ResidentView;
import cn.yunshequ.kernel.OfficeKind;
import java.util.List;

/**
 * Who may be named to look after a request; the API's type of that name.
 *
 * @param offices those that do such work there, the nearest first
 */
public record HelpWorker(ResidentView resident, List<OfficeKind> offices) {}

// Six categories and eighty services, as many as 朱泾 offered in 2023; what each is called is invented after what such centers do.
const categories = {
  civil: `
    residence 居住证明 Proof of residence
    household 户籍政策咨询 Household registry advice
    marriage 婚姻登记预约 Marriage registration booking
    identity 身份证受理指引 Identity card guidance
    residence-permit 居住证申领 Residence permit
    elder-card 老年优待证 Senior citizen card
    veteran-card 退役军人优待证 Veteran card
    property-query 不动产登记查询 Property registry query
    tax-query 个人所得税查询 Income tax query
    business-licence 个体工商户登记 Sole trader registration
    stamp 公章备案咨询 Company seal advice
    mediation 人民调解 Mediation
    legal-advice 法律咨询 Legal advice
    petition 群众诉求登记 Requests and complaints
    volunteers 志愿者登记 Volunteer registration
    party-membership 党组织关系转接 Party membership transfer`,
  'social-insurance': `
    social-card 社会保障卡申领 Social security card
    card-reset 社保卡密码重置 Social security card reset
    insurance-query 社会保险查询 Social insurance query
    insurance-print 参保证明打印 Proof of insurance
    pension 养老金资格认证 Pension confirmation
    rural-pension 城乡居民养老参保 Residents' pension
    medical-insurance 居民医保参保 Medical insurance
    medical-refund 医疗费用报销咨询 Medical refund advice
    remote-care 异地就医备案 Care away from home
    maternity 生育津贴咨询 Maternity allowance advice
    work-injury 工伤认定咨询 Work injury advice
    low-income 最低生活保障申请 Minimum living allowance
    temporary-aid 临时救助申请 Temporary aid
    disability 残疾人两项补贴 Disability allowances`,
  health: `
    blood-pressure 血压测量 Blood pressure
    blood-sugar 血糖测量 Blood sugar
    family-doctor 家庭医生签约 Family doctor
    vaccination 疫苗接种预约 Vaccination booking
    chronic-care 慢病随访 Chronic care
    medicine-box 应急药箱 First-aid box
    health-record 健康档案查询 Health record
    counselling 心理咨询 Counselling
    rehabilitation 康复器材 Rehabilitation equipment
    tcm 中医理疗 Traditional therapy
    eye-check 视力检查 Eye check
    elder-check 老年人体检预约 Senior health check
    first-aid-course 急救培训 First-aid course`,
  culture: `
    book-loan 图书借阅 Book loan
    picture-books 绘本共读 Picture-book hour
    calligraphy-class 书法课 Calligraphy class
    chess-club 棋牌活动 Chess club
    choir 合唱排练 Choir
    dance 广场舞辅导 Dance class
    film-night 公益电影 Film night
    lectures 百姓讲堂 Public lectures
    heritage 非遗体验 Folk crafts
    sports 健身器材 Fitness equipment
    table-tennis 乒乓球 Table tennis
    summer-care 暑期托管 Summer childcare
    homework 四点半课堂 After-school care
    study-room 自习室 Study room`,
  work: `
    job-search 求职登记 Job search
    hiring 招聘信息发布 Vacancies
    skills 技能培训报名 Skills training
    startup 创业咨询 Start-up advice
    unemployment 失业登记 Unemployment registration
    employment-query 就业援助查询 Employment aid query
    contract-advice 劳动合同咨询 Labour contract advice
    wages 欠薪维权指引 Unpaid wages guidance
    flexible-work 灵活就业补贴 Flexible work subsidy
    rider-care 骑手关爱服务 Care for riders
    graduates 高校毕业生服务 Graduate service`,
  daily: `
    meals 老年助餐 Meals for seniors
    haircut 便民理发 Haircut
    sewing 缝补织补 Mending
    appliance 小家电维修 Appliance repair
    keys 配钥匙 Key cutting
    knife 磨剪子戗菜刀 Knife sharpening
    printing 打印复印 Printing
    parcels 快递代收 Parcels
    umbrella-loan 雨伞借用 Umbrella loan
    bill-payment 生活缴费 Utility bills
    phone-help 智能手机辅导 Phone help for seniors
    housekeeping 家政信息 Housekeeping contacts`,
};

/** All services as a station of a city file names them, without zone and hours. */
export const catalogue = Object.entries(categories).flatMap(([category, lines]) =>
  lines.trim().split('\n').map((line) => {
    const [code, zh, ...en] = line.trim().split(' ');
    return { code, category, name: { zh, en: en.join(' ') } };
  }),
);

const byCode = new Map(catalogue.map((service) => [service.code, service]));

export const service = (code, more = {}) => ({ ...byCode.get(code), ...more });
